using LteImsBench.Core.Time;

namespace LteImsBench.Phy.Ue;

/// <summary>Parameters of physicalConfigDedicated (TS 36.331); <c>null</c> where released or not set up.</summary>
public readonly record struct UeDedicatedConfig
{
    /// <summary>P_A in dB.</summary>
    public float PaDb { get; init; }

    /// <summary>1 or 2.</summary>
    public byte TransmissionMode { get; init; }

    public SrConfig? SchedulingRequest { get; init; }

    public PeriodicCqiConfig? PeriodicCqi { get; init; }

    public bool SimultaneousAckNackAndCqi { get; init; }

    /// <summary>cqi-ReportModeAperiodic as its digits, such as 30 for mode 3-0; 0 when none is set up.</summary>
    public byte AperiodicCqiMode { get; init; }

    /// <summary>betaOffset indices of ACK, RI and CQI on PUSCH.</summary>
    public byte BetaAck { get; init; }

    /// <inheritdoc cref="BetaAck"/>
    public byte BetaRi { get; init; }

    /// <inheritdoc cref="BetaAck"/>
    public byte BetaCqi { get; init; }

    public sbyte P0UePusch { get; init; }

    public sbyte P0UePucch { get; init; }

    public bool AccumulationEnabled { get; init; }
}

/// <summary>SchedulingRequestConfig: PUCCH resource, I_SR (TS 36.213 table 10.1.5-1) and dsr-TransMax.</summary>
public readonly record struct SrConfig(ushort PucchResource, byte ConfigIndex, byte MaxTransmissions)
{
    /// <summary>Period in subframes.</summary>
    public int Period => ConfigIndex switch { < 5 => 5, < 15 => 10, < 35 => 20, < 75 => 40, < 155 => 80, < 157 => 2, _ => 1 };

    /// <summary>Offset in subframes.</summary>
    public int Offset => ConfigIndex switch { < 5 => ConfigIndex, < 15 => ConfigIndex - 5, < 35 => ConfigIndex - 15, < 75 => ConfigIndex - 35, < 155 => ConfigIndex - 75, < 157 => ConfigIndex - 155, _ => 0 };

    /// <summary>Whether a request may be sent in <paramref name="tti"/>.</summary>
    public bool IsOccasion(Tti tti) => tti.Count % Period == Offset;
}

/// <summary>cqi-ReportPeriodic: PUCCH resource and cqi-pmi-ConfigIndex (TS 36.213 table 7.2.2-1A), wideband.</summary>
public readonly record struct PeriodicCqiConfig(ushort PucchResource, ushort ConfigIndex)
{
    /// <summary>N_pd in subframes, FDD; 0 for the reserved indices.</summary>
    public int Period => ConfigIndex switch
    {
        < 2 => 2,
        < 7 => 5,
        < 17 => 10,
        < 37 => 20,
        < 77 => 40,
        < 157 => 80,
        < 317 => 160,
        317 => 0,
        < 350 => 32,
        < 414 => 64,
        < 542 => 128,
        _ => 0,
    };

    /// <summary>N_OFFSET,CQI in subframes.</summary>
    public int Offset => ConfigIndex switch
    {
        < 2 => ConfigIndex,
        < 7 => ConfigIndex - 2,
        < 17 => ConfigIndex - 7,
        < 37 => ConfigIndex - 17,
        < 77 => ConfigIndex - 37,
        < 157 => ConfigIndex - 77,
        < 317 => ConfigIndex - 157,
        < 350 => ConfigIndex - 318,
        < 414 => ConfigIndex - 350,
        < 542 => ConfigIndex - 414,
        _ => 0,
    };

    /// <summary>Whether a report is due in <paramref name="tti"/>.</summary>
    public bool IsDue(Tti tti) => Period > 0 && tti.Count % Period == Offset;
}
