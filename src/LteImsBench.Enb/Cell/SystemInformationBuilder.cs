using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Enb.Cell;

/// <summary>What the cell broadcasts, from its configuration.</summary>
public static class SystemInformationBuilder
{
    private const int MaxUePowerDbm = 23;

    // Paired bands below 65: uplink and downlink EARFCN differ by this much (TS 36.101 table 5.7.3-1).
    private const int UplinkEarfcnOffset = 18_000;

    public static MasterInformationBlock Mib(CellConfig cell) => new()
    {
        DlBandwidth = cell.PrbCount,
        PhichConfig = new()
        {
            PhichDuration = PhichDuration.Normal,
            PhichResource = cell.PhichResourceSixths switch
            {
                1 => PhichResource.OneSixth,
                3 => PhichResource.Half,
                6 => PhichResource.One,
                _ => PhichResource.Two,
            },
        },
    };

    public static SystemInformationBlockType1 Sib1(CellConfig cell) => new()
    {
        CellAccessRelatedInfo = new()
        {
            PlmnIdentityList = [new() { PlmnIdentity = cell.Plmn, CellReservedForOperatorUse = CellReservedForOperatorUse.NotReserved }],
            TrackingAreaCode = cell.Tac,
            CellIdentity = cell.CellIdentity,
            CellBarred = CellBarred.NotBarred,
            IntraFreqReselection = IntraFreqReselection.Allowed,
        },
        CellSelectionInfo = new() { QRxLevMin = cell.QRxLevMinDbm / 2 },
        PMax = MaxUePowerDbm,
        FreqBandIndicator = cell.Band,
        SchedulingInfoList =
        [
            new() { SiPeriodicity = cell.Si.Sib2PeriodFrames },   // SIB2 goes without saying in the first message
            new() { SiPeriodicity = cell.Si.Sib3PeriodFrames, SibMappingInfo = [SibType.SibType3] },
        ],
        SiWindowLength = cell.Si.WindowMs,
        SystemInfoValueTag = cell.Si.ValueTag,
        ImsEmergencySupport = cell.ImsEmergencySupport,
    };

    /// <summary>The SI messages in the order of schedulingInfoList.</summary>
    public static IReadOnlyList<SystemInformation> Messages(CellConfig cell) =>
    [
        new() { SibTypeAndInfo = [new SibTypeAndInfo.Sib2(Sib2(cell))] },
        new() { SibTypeAndInfo = [new SibTypeAndInfo.Sib3(Sib3(cell))] },
    ];

    private static SystemInformationBlockType2 Sib2(CellConfig cell) => new()
    {
        RadioResourceConfigCommon = Common(cell),
        UeTimersAndConstants = new()
        {
            T300 = cell.Timers.T300,
            T301 = cell.Timers.T301,
            T310 = cell.Timers.T310,
            N310 = cell.Timers.N310,
            T311 = cell.Timers.T311,
            N311 = cell.Timers.N311,
        },
        FreqInfo = new()
        {
            UlCarrierFreq = new(cell.DownlinkEarfcn.Value + UplinkEarfcnOffset),
            UlBandwidth = cell.PrbCount,
            AdditionalSpectrumEmission = 1,
        },
        TimeAlignmentTimerCommon = Scale.Infinity,
    };

    /// <summary>The cell-wide radio resources, radioResourceConfigCommon of SIB2.</summary>
    public static RadioResourceConfigCommonSib Common(CellConfig cell) => new()
    {
        RachConfigCommon = Rach(cell.Rach),
        BcchConfig = new() { ModificationPeriodCoeff = 16 },
        PcchConfig = new() { DefaultPagingCycle = cell.Paging.CycleFrames, NB = NbOf(cell.Paging.NbThirtySeconds) },
        PrachConfig = new()
        {
            RootSequenceIndex = cell.Prach.RootSequence,
            PrachConfigInfo = new()
            {
                PrachConfigIndex = cell.Prach.ConfigIndex,
                ZeroCorrelationZoneConfig = cell.Prach.ZeroCorrelationZone,
                PrachFreqOffset = cell.PrbCount == 6 ? 0 : cell.Prach.FrequencyOffset,
            },
        },
        PdschConfigCommon = new() { ReferenceSignalPower = cell.ReferenceSignalPowerDbm, PB = cell.AntennaPorts == 1 ? 0 : 1 },
        PuschConfigCommon = new()
        {
            PuschConfigBasic = new() { NSb = 1, HoppingMode = HoppingMode.InterSubFrame, PuschHoppingOffset = 2 },
        },
        PucchConfigCommon = new()
        {
            DeltaPucchShift = cell.Pucch.DeltaShift,
            NRbCqi = cell.Pucch.CqiPrbs,
            N1PucchAn = cell.Pucch.AckOffset,
        },
        UplinkPowerControlCommon = new()
        {
            P0NominalPusch = cell.UplinkPower.P0NominalPuschDbm,
            Alpha = cell.UplinkPower.AlphaTenths,
            P0NominalPucch = cell.UplinkPower.P0NominalPucchDbm,
            DeltaFListPucch = new() { DeltaFPucchFormat1B = 3, DeltaFPucchFormat2 = 1 },
            DeltaPreambleMsg3 = cell.UplinkPower.DeltaPreambleMsg3Db / 2,
        },
        UlCyclicPrefixLength = 1,
    };

    private static RachConfigCommon Rach(RachConfig rach) => new()
    {
        PreambleInfo = new() { NumberOfRaPreambles = rach.Preambles },
        PowerRampingParameters = new()
        {
            PowerRampingStep = rach.RampingStepDb,
            PreambleInitialReceivedTargetPower = rach.TargetPowerDbm,
        },
        RaSupervisionInfo = new()
        {
            PreambleTransMax = rach.MaxTransmissions,
            RaResponseWindowSize = rach.ResponseWindow,
            MacContentionResolutionTimer = rach.ContentionResolutionTimer,
        },
        MaxHarqMsg3Tx = rach.MaxMsg3Transmissions,
    };

    private static SystemInformationBlockType3 Sib3(CellConfig cell) => new()
    {
        CellReselectionInfoCommon = new() { QHyst = 2 },
        CellReselectionServingFreqInfo = new() { SNonIntraSearch = 3, ThreshServingLow = 2, CellReselectionPriority = 6 },
        IntraFreqCellReselectionInfo = new()
        {
            QRxLevMin = cell.QRxLevMinDbm / 2,
            PMax = MaxUePowerDbm,
            SIntraSearch = 5,
            PresenceAntennaPort1 = cell.AntennaPorts > 1,
            NeighCellConfig = 0b01,
            TReselectionEutra = 1,
        },
    };

    private static PagingNb NbOf(int thirtySeconds) => thirtySeconds switch
    {
        128 => PagingNb.FourT,
        64 => PagingNb.TwoT,
        32 => PagingNb.OneT,
        16 => PagingNb.HalfT,
        8 => PagingNb.QuarterT,
        4 => PagingNb.OneEighthT,
        2 => PagingNb.OneSixteenthT,
        _ => PagingNb.OneThirtySecondT,
    };
}
