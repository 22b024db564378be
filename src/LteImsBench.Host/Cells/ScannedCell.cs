using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Rrc;
using LteImsBench.Phy.Common;

namespace LteImsBench.Host.Cells;

/// <summary>A message that a scan decoded.</summary>
/// <param name="Sfn">Of its frame.</param>
/// <param name="Subframe">0 to 9.</param>
/// <param name="Kind">Whom the PDCCH addressed.</param>
/// <param name="Format">DCI format.</param>
/// <param name="Octets">The transport block.</param>
/// <param name="Name">Message name, or why it was refused.</param>
/// <param name="Message">The message, or null when the block is none.</param>
public sealed record ScannedMessage(int Sfn, int Subframe, RntiKind Kind, string Format, byte[] Octets, string Name, RrcMessage? Message);

/// <summary>A cell in a recording.</summary>
/// <param name="Cell">Identity, bandwidth, ports, prefix and PHICH, from the synchronisation signals and the MIB.</param>
/// <param name="Sfn">Of the first whole frame.</param>
/// <param name="OffsetHz">Carrier frequency offset.</param>
/// <param name="RsrpDb">Reference signal power, in dB of full scale.</param>
/// <param name="SinrDb">Of the reference signals.</param>
/// <param name="Mib">Three octets.</param>
/// <param name="Messages">System information and paging, each content once.</param>
public sealed record ScannedCell(
    CellShape Cell, int Sfn, double OffsetHz, float RsrpDb, float SinrDb, byte[] Mib, IReadOnlyList<ScannedMessage> Messages)
{
    /// <summary>Whether the MIB was decoded. Where not, bandwidth, ports, PHICH and SFN are not known.</summary>
    public bool HasMib => Mib.Length > 0;

    /// <summary>Subframes by their control format indicator, 1 to 3.</summary>
    public IReadOnlyList<int> CfiCounts { get; init; } = [];
}
