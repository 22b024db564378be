using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.UeSim.Tests.Fakes;

/// <summary>The system information of a fake cell: SIB2 every 80 ms and SIB3 every 160 ms, in windows of 10 ms.</summary>
internal sealed class FakeCellInformation
{
    private const int WindowMs = 10;

    public Plmn Plmn { get; set; } = Plmn.Parse("001/01");

    public SystemInformationBlockType1 Sib1 => new()
    {
        CellAccessRelatedInfo = new()
        {
            PlmnIdentityList = [new PlmnIdentityInfo { PlmnIdentity = Plmn, CellReservedForOperatorUse = CellReservedForOperatorUse.NotReserved }],
            TrackingAreaCode = new(1),
            CellIdentity = new(1),
            CellBarred = CellBarred,
            IntraFreqReselection = IntraFreqReselection.Allowed,
        },
        CellSelectionInfo = new() { QRxLevMin = -65 },
        FreqBandIndicator = 7,
        SchedulingInfoList =
        [
            new SchedulingInfo { SiPeriodicity = 8, SibMappingInfo = [] },
            new SchedulingInfo { SiPeriodicity = 16, SibMappingInfo = [SibType.SibType3] },
        ],
        SiWindowLength = WindowMs,
        SystemInfoValueTag = 0,
    };

    public CellBarred CellBarred { get; set; } = CellBarred.NotBarred;

    public SystemInformationBlockType2 Sib2 { get; } = new()
    {
        RadioResourceConfigCommon = new()
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
            PrachConfig = new() { RootSequenceIndex = 128, PrachConfigInfo = new() { PrachConfigIndex = 3, ZeroCorrelationZoneConfig = 5, PrachFreqOffset = 4 } },
            PdschConfigCommon = new() { ReferenceSignalPower = 0, PB = 0 },
            PuschConfigCommon = new() { PuschConfigBasic = new() { NSb = 1, PuschHoppingOffset = 2 } },
            PucchConfigCommon = new() { DeltaPucchShift = 1, NRbCqi = 1, NCsAn = 0, N1PucchAn = 12 },
            UplinkPowerControlCommon = new()
            {
                P0NominalPusch = -85,
                Alpha = 7,
                P0NominalPucch = -107,
                DeltaFListPucch = new() { DeltaFPucchFormat1B = 3, DeltaFPucchFormat2 = 1 },
                DeltaPreambleMsg3 = 6,
            },
            UlCyclicPrefixLength = 1,
        },
        UeTimersAndConstants = new() { T300 = 1000, T301 = 1000, T310 = 1000, N310 = 1, T311 = 3000, N311 = 1 },
        FreqInfo = new() { AdditionalSpectrumEmission = 1 },
        TimeAlignmentTimerCommon = Scale.Infinity,
    };

    private static SystemInformationBlockType3 Sib3 { get; } = new() { IntraFreqCellReselectionInfo = new() { QRxLevMin = -65 } };

    public byte[] Mib(Tti tti) => RrcCodec.Encode(new MasterInformationBlock { DlBandwidth = 25, SystemFrameNumber = (uint)(tti.Sfn >> 2) });

    /// <summary>What is broadcast in a subframe, or nothing. SI messages go out once, in the middle of their window.</summary>
    public byte[]? At(Tti tti)
    {
        if (tti.Subframe == 5 && tti.Sfn % 2 == 0) return RrcCodec.Encode(Sib1);
        if (tti.Sfn % 8 == 0 && tti.Subframe == 4) return RrcCodec.Encode(new SystemInformation { SibTypeAndInfo = [new SibTypeAndInfo.Sib2(Sib2)] });
        if (tti.Sfn % 16 == 1 && tti.Subframe == 4) return RrcCodec.Encode(new SystemInformation { SibTypeAndInfo = [new SibTypeAndInfo.Sib3(Sib3)] });
        return null;
    }
}
