namespace LteImsBench.L2.Pdcp;

/// <summary>PDCP-Config of TS 36.331 for a data radio bearer. ROHC is not implemented.</summary>
public sealed record PdcpConfig
{
    /// <summary>Sequence number length: 7 or 12 bits in RLC UM, 12 or 15 bits in RLC AM.</summary>
    public int SnBits { get; init; } = 12;

    /// <summary>discardTimer, ms; null is infinity.</summary>
    public int? DiscardMs { get; init; }

    /// <summary>statusReportRequired: send a status report when an AM bearer is re-established.</summary>
    public bool StatusReportRequired { get; init; }
}
