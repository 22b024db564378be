using LteImsBench.Phy.Common;
using LteImsBench.Radio.Air;

namespace LteImsBench.Host.Link;

/// <summary>What a link simulation has in common for all its curves.</summary>
public sealed record LinkSettings
{
    public int PrbCount { get; init; } = 25;

    /// <summary>CRS antenna ports: 1, or 2 or 4 with transmit diversity.</summary>
    public int Ports { get; init; } = 1;

    public CyclicPrefix Prefix { get; init; }

    /// <summary>Multipath, drawn anew for every block; null is AWGN.</summary>
    public DelayProfile? Profile { get; init; }

    /// <summary>Receive antennas of the PUSCH, 1 or 2, whose channels are independent.</summary>
    public int Antennas { get; init; } = 1;

    /// <summary>Carrier frequency offset of the PRACH.</summary>
    public double OffsetHz { get; init; }

    /// <summary>Blocks for each point.</summary>
    public int Blocks { get; init; } = 200;

    /// <summary>Es/N0 of a resource element in dB, ascending.</summary>
    public IReadOnlyList<double> SnrDb { get; init; } = [];

    public int Seed { get; init; } = 1;
}
