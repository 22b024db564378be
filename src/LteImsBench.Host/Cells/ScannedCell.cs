using LteImsBench.Phy.Common;

namespace LteImsBench.Host.Cells;

/// <summary>A cell in a recording.</summary>
/// <param name="Cell">Identity, bandwidth, ports, prefix and PHICH, from the synchronisation signals and the MIB.</param>
/// <param name="Sfn">Of the first frame of which subframe 0 was received.</param>
/// <param name="OffsetHz">Carrier frequency offset.</param>
/// <param name="RsrpDb">Reference signal power, in dB of full scale.</param>
/// <param name="SinrDb">Of the reference signals.</param>
/// <param name="Mib">Three octets.</param>
/// <param name="Messages">System information, paging and random access responses, each content once.</param>
public sealed record ScannedCell(
    CellShape Cell, int Sfn, double OffsetHz, float RsrpDb, float SinrDb, byte[] Mib, IReadOnlyList<ScannedMessage> Messages)
{
    /// <summary>Whether the MIB was decoded. Where not, bandwidth, ports, PHICH and SFN are not known.</summary>
    public bool HasMib => Mib.Length > 0;

    /// <summary>Whether the recording is narrower than the cell, so that nothing but the MIB can be read.</summary>
    public bool IsCut { get; init; }

    /// <summary>Subframes by their control format indicator, 1 to 3; empty where it cannot be read.</summary>
    public IReadOnlyList<int> CfiCounts { get; init; } = [];

    /// <summary>How much faster the clock of the samples runs than it should, in millionths.</summary>
    public double ClockPpm { get; init; }

    /// <summary>Seconds from the start of the recording to that of the frame <see cref="Sfn"/>.</summary>
    public double FrameStartSeconds { get; init; }

    /// <summary>What there is to draw, where it was asked for.</summary>
    public CellPicture? Picture { get; init; }
}
