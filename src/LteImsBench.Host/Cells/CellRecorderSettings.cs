using LteImsBench.Enb.Cell;
using LteImsBench.Phy.Common;
using LteImsBench.Radio.Air;

namespace LteImsBench.Host.Cells;

/// <summary>A cell to record, and how it is received.</summary>
public sealed record CellRecorderSettings
{
    public CellConfig Cell { get; init; } = new();

    public CyclicPrefix Prefix { get; init; }

    /// <summary>Subframes of signal.</summary>
    public int Subframes { get; init; } = 1000;

    /// <summary>Es/N0 of a reference element of one port in dB before fading; null adds no noise.</summary>
    public double? SnrDb { get; init; }

    /// <summary>Carrier offset, delay, fading and seed; its noise is that of <see cref="SnrDb"/>.</summary>
    public AirChannelSettings Air { get; init; } = new();
}
