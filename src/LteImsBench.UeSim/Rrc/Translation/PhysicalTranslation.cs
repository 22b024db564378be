using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.Phy.Ue;

namespace LteImsBench.UeSim.Rrc.Translation;

/// <summary>From physicalConfigDedicated to what the PHY takes: what the message leaves out stays as it was (TS 36.331 §5.3.10.6).</summary>
internal static class PhysicalTranslation
{
    /// <summary>The default configuration, TS 36.331 §9.2.4.</summary>
    public static UeDedicatedConfig Default { get; } = new()
    {
        PaDb = 0,
        TransmissionMode = 1,
        BetaAck = 10,
        BetaRi = 12,
        BetaCqi = 15,
        AccumulationEnabled = true,
    };

    public static UeDedicatedConfig Apply(in UeDedicatedConfig present, PhysicalConfigDedicated message)
    {
        UeDedicatedConfig config = present;
        if (message.PdschConfigDedicated is { } pdsch) config = config with { PaDb = Decibel(pdsch.PA) };
        if (message.PuschConfigDedicated is { } pusch)
        {
            config = config with
            {
                BetaAck = (byte)pusch.BetaOffsetAckIndex,
                BetaRi = (byte)pusch.BetaOffsetRiIndex,
                BetaCqi = (byte)pusch.BetaOffsetCqiIndex,
            };
        }

        if (message.UplinkPowerControlDedicated is { } power)
        {
            config = config with
            {
                P0UePusch = (sbyte)power.P0UePusch,
                P0UePucch = (sbyte)power.P0UePucch,
                AccumulationEnabled = power.AccumulationEnabled,
            };
        }

        if (message.CqiReportConfig is { } reports) config = config with { AperiodicCqiMode = (byte)(reports.CqiReportModeAperiodic is { } mode and > 0 and < 100 ? mode : 0) };
        if (message.CqiReportConfig?.CqiReportPeriodic is { } periodic) config = Apply(config, periodic);
        if (message.AntennaInfo is { } antenna)
            config = config with { TransmissionMode = (byte)(antenna.Explicit?.TransmissionMode ?? Default.TransmissionMode) };

        if (message.SchedulingRequestConfig is { } request) config = config with { SchedulingRequest = Translate(request) };
        return config;
    }

    private static UeDedicatedConfig Apply(in UeDedicatedConfig config, SetupRelease<CqiReportPeriodic> periodic) => config with
    {
        PeriodicCqi = periodic.Setup is { } setup ? new((ushort)setup.CqiPucchResourceIndex, (ushort)setup.CqiPmiConfigIndex) : null,
        SimultaneousAckNackAndCqi = periodic.Setup?.SimultaneousAckNackAndCqi ?? false,
    };

    private static SrConfig? Translate(SetupRelease<SchedulingRequestConfig> request) => request.Setup is { } setup
        ? new((ushort)setup.SrPucchResourceIndex, (byte)setup.SrConfigIndex, (byte)Math.Clamp(setup.DsrTransMax, 1, 64))
        : null;

    private static float Decibel(PdschPA value) => value switch
    {
        PdschPA.DBMinus6 => -6,
        PdschPA.DBMinus4Dot77 => -4.77f,
        PdschPA.DBMinus3 => -3,
        PdschPA.DBMinus1Dot77 => -1.77f,
        PdschPA.DB1 => 1,
        PdschPA.DB2 => 2,
        PdschPA.DB3 => 3,
        _ => 0,
    };
}
