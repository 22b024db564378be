namespace LteImsBench.L2.Rlc;

/// <summary>The RLC mode of a bearer and its parameters, seen from the end that holds it.</summary>
public abstract record RlcConfig;

/// <summary>RLC acknowledged mode: UL-AM-RLC and DL-AM-RLC of TS 36.331, as this end's transmitter and receiver.</summary>
public sealed record RlcAmConfig : RlcConfig
{
    /// <summary>The default of SRB1 and SRB2, TS 36.331 §9.2.1.1.</summary>
    public static RlcAmConfig SrbDefault { get; } = new();

    /// <summary>t-PollRetransmit of the transmitter, ms.</summary>
    public int PollRetransmitMs { get; init; } = 45;

    /// <summary>pollPDU; null is infinity.</summary>
    public int? PollPdu { get; init; }

    /// <summary>pollByte, kB; null is infinity.</summary>
    public int? PollKiloBytes { get; init; }

    /// <summary>maxRetxThreshold.</summary>
    public int MaxRetxThreshold { get; init; } = 4;

    /// <summary>t-Reordering of the receiver, ms.</summary>
    public int ReorderingMs { get; init; } = 35;

    /// <summary>t-StatusProhibit of the receiver, ms.</summary>
    public int StatusProhibitMs { get; init; }
}

/// <summary>RLC unacknowledged mode: UL-UM-RLC and DL-UM-RLC of TS 36.331, as this end's transmitter and receiver.</summary>
public sealed record RlcUmConfig : RlcConfig
{
    /// <summary>sn-FieldLength of the transmitter, 5 or 10 bits; null when this end only receives.</summary>
    public int? TransmitSnBits { get; init; } = 10;

    /// <summary>sn-FieldLength of the receiver, 5 or 10 bits; null when this end only transmits.</summary>
    public int? ReceiveSnBits { get; init; } = 10;

    /// <summary>t-Reordering of the receiver, ms.</summary>
    public int ReorderingMs { get; init; } = 50;
}
