using LteImsBench.Messages.Nas;
using LteImsBench.Testing;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>A row of the NAS corpus.</summary>
/// <param name="Id">Name of the row.</param>
/// <param name="Direction">Which way it went.</param>
/// <param name="Info">Wireshark's summary.</param>
/// <param name="Octets">The message.</param>
internal sealed record NasRow(string Id, NasDirection Direction, string Info, byte[] Octets);

internal static class NasCorpus
{
    private const string File = "corpus/nas/nas.tsv";

    public static IReadOnlyList<NasRow> Rows() =>
    [
        .. Corpus.Table(File).Select(row => new NasRow(
            row["id"],
            row["dir"] == "UL" ? NasDirection.Uplink : NasDirection.Downlink,
            row["info(wireshark)"],
            Convert.FromHexString(row["hex"]))),
    ];

    public static NasRow Row(string id) => Rows().Single(row => row.Id == id);
}
