using LteImsBench.Messages.Rrc;

namespace LteImsBench.Messages.Tests.Rrc;

/// <summary>SIB2 and SIB3, a handover with measurements, and a report.</summary>
internal static class RrcCellSamples
{
    public static SystemInformation SystemInformation() => new()
    {
        SibTypeAndInfo = [new SibTypeAndInfo.Sib2(Sib2()), new SibTypeAndInfo.Sib3(Sib3())],
    };

    public static RrcConnectionReconfiguration Handover() => new()
    {
        RrcTransactionIdentifier = 3,
        MeasConfig = new()
        {
            MeasObjectToAddModList =
            [
                new()
                {
                    MeasObjectId = 4,
                    MeasObject = new MeasObject.Eutra(new() { CarrierFreq = new(3350), AllowedMeasBandwidth = 25, NeighCellConfig = 1 }),
                },
            ],
            ReportConfigToAddModList =
            [
                new()
                {
                    ReportConfigId = 6,
                    ReportConfig = new ReportConfig.Eutra(new()
                    {
                        TriggerType = new EutraTriggerType.Event
                        {
                            EventId = new EutraEventId.EventA3 { A3Offset = -5 }, Hysteresis = 2, TimeToTrigger = 320,
                        },
                        MaxReportCells = 2,
                        ReportInterval = 60_000,
                        ReportAmount = 8,
                    }),
                },
            ],
            MeasIdToAddModList = [new() { MeasId = 9, MeasObjectId = 4, ReportConfigId = 6 }],
        },
        MobilityControlInfo = new()
        {
            TargetPhysCellId = new(417),
            T304 = 1000,
            NewUeIdentity = new(0x3456),
            RadioResourceConfigCommon = new()
            {
                PrachConfig = new() { RootSequenceIndex = 600 },
                PuschConfigCommon = Common().PuschConfigCommon,
                UlCyclicPrefixLength = 1,
            },
        },
        SecurityConfigHo = new() { HandoverType = new HandoverType.IntraLte { KeyChangeIndicator = false, NextHopChainingCount = 5 } },
    };

    public static MeasurementReport Report() => new()
    {
        MeasResults = new()
        {
            MeasId = 9,
            MeasResultPCell = new() { RsrpResult = 55, RsrqResult = 20 },
            MeasResultNeighCells = new MeasResultNeighCells.MeasResultListEutra(
                [new() { PhysCellId = new(417), MeasResult = new() { RsrpResult = 61 } }]),
        },
    };

    private static SystemInformationBlockType2 Sib2() => new()
    {
        RadioResourceConfigCommon = Common(),
        UeTimersAndConstants = new() { T300 = 2000, T301 = 100, T310 = 200, N310 = 1, T311 = 10_000, N311 = 1 },
        FreqInfo = new() { AdditionalSpectrumEmission = 1 },
        TimeAlignmentTimerCommon = Messages.Rrc.Uper.Scale.Infinity,
    };

    private static RadioResourceConfigCommonSib Common() => new()
    {
        RachConfigCommon = new()
        {
            PreambleInfo = new() { NumberOfRaPreambles = 52 },
            PowerRampingParameters = new() { PowerRampingStep = 6, PreambleInitialReceivedTargetPower = -104 },
            RaSupervisionInfo = new() { PreambleTransMax = 10, RaResponseWindowSize = 10, MacContentionResolutionTimer = 64 },
            MaxHarqMsg3Tx = 4,
        },
        BcchConfig = new() { ModificationPeriodCoeff = 16 },
        PcchConfig = new() { DefaultPagingCycle = 32, NB = PagingNb.OneT },
        PrachConfig = new()
        {
            RootSequenceIndex = 128,
            PrachConfigInfo = new() { PrachConfigIndex = 3, ZeroCorrelationZoneConfig = 5, PrachFreqOffset = 4 },
        },
        PdschConfigCommon = new() { ReferenceSignalPower = -7, PB = 1 },
        PuschConfigCommon = new()
        {
            PuschConfigBasic = new() { NSb = 1, PuschHoppingOffset = 2 },
            UlReferenceSignalsPusch = new() { GroupAssignmentPusch = 0, CyclicShift = 0 },
        },
        PucchConfigCommon = new() { DeltaPucchShift = 1, NRbCqi = 1, N1PucchAn = 12 },
        UplinkPowerControlCommon = new()
        {
            P0NominalPusch = -85,
            Alpha = 7,
            P0NominalPucch = -107,
            DeltaFListPucch = new() { DeltaFPucchFormat1B = 3, DeltaFPucchFormat2 = 1 },
            DeltaPreambleMsg3 = 6,
        },
        UlCyclicPrefixLength = 1,
    };

    private static SystemInformationBlockType3 Sib3() => new()
    {
        CellReselectionInfoCommon = new() { QHyst = 2 },
        CellReselectionServingFreqInfo = new() { SNonIntraSearch = 3, ThreshServingLow = 2, CellReselectionPriority = 6 },
        IntraFreqCellReselectionInfo = new() { QRxLevMin = -61, PMax = 23, SIntraSearch = 5, NeighCellConfig = 1, TReselectionEutra = 1 },
        SIntraSearchV920 = new() { SIntraSearchP = 31, SIntraSearchQ = 4 },
    };
}
