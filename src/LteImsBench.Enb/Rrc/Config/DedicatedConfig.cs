using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Mac;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Enb.Rrc.Config;

/// <summary>MAC-MainConfig and PhysicalConfigDedicated of a UE.</summary>
internal static class DedicatedConfig
{
    private const int SrTransmissions = 64;
    private const int DefaultFilterCoefficient = 4;

    public static MacMainConfig Mac(MacConfig mac) => new()
    {
        UlSchConfig = new()
        {
            MaxHarqTx = mac.MaxUplinkTransmissions,
            PeriodicBsrTimer = mac.PeriodicBsr,
            RetxBsrTimer = mac.RetxBsr,
        },
        TimeAlignmentTimerDedicated = Scale.Infinity,
        PhrConfig = new PhrConfig { PeriodicPhrTimer = 50, ProhibitPhrTimer = 0, DlPathlossChange = 3 },
    };

    public static PhysicalConfigDedicated Physical(CellConfig cell, PucchResources resources, in PucchAssignment pucch) => new()
    {
        PdschConfigDedicated = new() { PA = PdschPA.DB0 },
        PucchConfigDedicated = new(),
        PuschConfigDedicated = new()
        {
            BetaOffsetAckIndex = DedicatedUci.BetaOffset,
            BetaOffsetRiIndex = DedicatedUci.BetaOffset,
            BetaOffsetCqiIndex = DedicatedUci.BetaOffset,
        },
        UplinkPowerControlDedicated = new() { AccumulationEnabled = true, PSrsOffset = 3, FilterCoefficient = DefaultFilterCoefficient },
        CqiReportConfig = CqiReport(resources, pucch),
        AntennaInfo = new AntennaInfoDedicated { TransmissionMode = cell.AntennaPorts == 1 ? 1 : 2 },
        SchedulingRequestConfig = SchedulingRequest(resources, pucch),
    };

    /// <summary>Only what a UE loses when it gives up its PUCCH resources (TS 36.331 §5.3.13).</summary>
    public static PhysicalConfigDedicated PucchOnly(PucchResources resources, in PucchAssignment pucch) => new()
    {
        CqiReportConfig = CqiReport(resources, pucch),
        SchedulingRequestConfig = SchedulingRequest(resources, pucch),
    };

    private static SetupRelease<SchedulingRequestConfig> SchedulingRequest(PucchResources resources, in PucchAssignment pucch) =>
        new SchedulingRequestConfig
        {
            SrPucchResourceIndex = pucch.SrResource,
            SrConfigIndex = resources.SrConfigIndex(pucch),
            DsrTransMax = SrTransmissions,
        };

    private static CqiReportConfig CqiReport(PucchResources resources, in PucchAssignment pucch) => new()
    {
        CqiReportPeriodic = pucch.CqiResource < 0
            ? SetupRelease<CqiReportPeriodic>.Release
            : new CqiReportPeriodic
            {
                CqiPucchResourceIndex = pucch.CqiResource,
                CqiPmiConfigIndex = resources.CqiConfigIndex(pucch),
                SimultaneousAckNackAndCqi = true,
            },
    };
}
