using LteImsBench.Core;
using LteImsBench.Messages.Rrc;
using LteImsBench.Testing;

namespace LteImsBench.Messages.Tests.Rrc;

/// <summary>Messages of real networks and of others' test suites.</summary>
internal static class RrcCorpus
{
    /// <summary>The rows that Wireshark accepts; skips the test where the corpus is absent.</summary>
    public static IReadOnlyList<RrcRow> Rows() =>
    [
        .. Corpus.Table("corpus/rrc/rrc.tsv").Select(row => new RrcRow(
            row["id"], ChannelOf(row["channel"]), row["info(wireshark)"], OctetString.FromHex(row["hex"]), row["canonical_reencode"])),
    ];

    public static RrcChannel ChannelOf(string name) => Enum.Parse<RrcChannel>(name.Replace("-", ""), ignoreCase: true);
}

/// <param name="Info">What Wireshark says in its summary line.</param>
/// <param name="Reencode">How far an independent encoder gives the octets back.</param>
internal sealed record RrcRow(string Id, RrcChannel Channel, string Info, OctetString Pdu, string Reencode);
