namespace LteImsBench.Host.Load;

/// <summary>What a cell did under load.</summary>
public sealed record CellLoadResult
{
    public required int PrbCount { get; init; }

    public required LoadWays Ways { get; init; }

    /// <summary>Subframes measured.</summary>
    public required long Subframes { get; init; }

    public required DirectionLoad Down { get; init; }

    public required DirectionLoad Up { get; init; }

    /// <summary>Processor time of the cell's physical layer, µs a subframe.</summary>
    public required double PhyMicroseconds { get; init; }

    /// <summary>Processor time of MAC, RLC, PDCP and RRC, µs a subframe.</summary>
    public required double UpperMicroseconds { get; init; }

    /// <summary>The longest subframe in µs.</summary>
    public required double LongestMicroseconds { get; init; }

    /// <summary>Octets that the cell's physical layer allocated, a subframe.</summary>
    public required double PhyAllocated { get; init; }

    /// <summary>Octets that MAC, RLC, PDCP and RRC allocated, a subframe.</summary>
    public required double UpperAllocated { get; init; }

    /// <summary>Preambles that the cell heard. Each costs an allocation or two.</summary>
    public required int Preambles { get; init; }

    /// <summary>Whether the UE had one RRC connection throughout.</summary>
    public required bool IsConnected { get; init; }

    public double Microseconds => PhyMicroseconds + UpperMicroseconds;
}

/// <summary>One direction under load.</summary>
/// <param name="Megabits">Transport blocks in Mbit a second of air time: the downlink's as sent for the first time, the uplink's as received.</param>
/// <param name="PacketMegabits">IP packets that arrived, in Mbit a second of air time.</param>
/// <param name="Blocks">Transport blocks.</param>
/// <param name="Retransmissions">HARQ retransmissions.</param>
/// <param name="Failures">Transport blocks that HARQ gave up.</param>
/// <param name="Disordered">Packets that did not follow the one sent before them: lost in the air or out of order.</param>
public sealed record DirectionLoad(double Megabits, double PacketMegabits, long Blocks, long Retransmissions, long Failures, long Disordered)
{
    /// <summary>Residual block error rate, after HARQ.</summary>
    public double ResidualBler => Blocks == 0 ? 0 : (double)Failures / Blocks;
}
