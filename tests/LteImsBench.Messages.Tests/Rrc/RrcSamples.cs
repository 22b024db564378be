using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using EstablishmentCause = LteImsBench.Messages.S1.EstablishmentCause;

namespace LteImsBench.Messages.Tests.Rrc;

/// <summary>Messages of a small network, each field with a value of its own where that is possible.</summary>
internal static class RrcSamples
{
    public static RrcMessage[] All() =>
    [
        new RrcConnectionRequest
        {
            UeIdentity = new InitialUeIdentity.RandomValue(0x12_3456_789A),
            EstablishmentCause = EstablishmentCause.MoSignalling,
        },
        new RrcConnectionRequest
        {
            UeIdentity = new InitialUeIdentity.STmsi(new(0x51, new(0xC0FFEE01))),
            EstablishmentCause = EstablishmentCause.MtAccess,
        },
        Setup(),
        new RrcConnectionSetupComplete
        {
            RrcTransactionIdentifier = 2, SelectedPlmnIdentity = 1, DedicatedInfoNas = OctetString.FromHex("0741020b"),
        },
        new RrcConnectionReject { WaitTime = 7, ExtendedWaitTime = 300 },
        new SecurityModeCommand
        {
            RrcTransactionIdentifier = 1,
            SecurityConfigSmc = new() { SecurityAlgorithmConfig = new() { CipheringAlgorithm = 2, IntegrityProtAlgorithm = 2 } },
        },
        Reconfiguration(),
        new RrcConnectionReconfigurationComplete { RrcTransactionIdentifier = 3 },
        new RrcConnectionRelease
        {
            RrcTransactionIdentifier = 1,
            ReleaseCause = ReleaseCause.Other,
            RedirectedCarrierInfo = new RedirectedCarrierInfo.Eutra(new(3350)),
        },
        SystemInformationBlock1(),
        RrcCellSamples.SystemInformation(),
        RrcCellSamples.Handover(),
        RrcCellSamples.Report(),
        new Paging
        {
            PagingRecordList = [new() { UeIdentity = new PagingUeIdentity.STmsi(new(7, new(0x01020304))), CnDomain = CnDomain.Ps }],
            SystemInfoModification = true,
        },
        new CounterCheck
        {
            RrcTransactionIdentifier = 2,
            DrbCountMsbInfoList = [new() { DrbIdentity = new(5), CountMsbUplink = 0x1ABCDEF, CountMsbDownlink = 3 }],
        },
        new RrcConnectionReestablishmentRequest
        {
            UeIdentity = new() { CRnti = new(0x4601), PhysCellId = new(301), ShortMacI = 0xBEEF },
            ReestablishmentCause = ReestablishmentCause.HandoverFailure,
        },
    ];

    public static RrcConnectionSetup Setup() => new()
    {
        RrcTransactionIdentifier = 1,
        RadioResourceConfigDedicated = new()
        {
            SrbToAddModList =
            [
                new()
                {
                    SrbIdentity = 1,
                    RlcConfig = new SrbRlcConfig.ExplicitValue(Am()),
                    LogicalChannelConfig = ExplicitOrDefault<LogicalChannelConfig>.Default,
                },
            ],
            PhysicalConfigDedicated = new()
            {
                PucchConfigDedicated = new(),
                SchedulingRequestConfig = new SchedulingRequestConfig { SrPucchResourceIndex = 11, SrConfigIndex = 35, DsrTransMax = 64 },
                CqiReportConfig = new()
                {
                    NomPdschRsEpreOffset = -1,
                    CqiReportPeriodic = new CqiReportPeriodic
                    {
                        CqiPucchResourceIndex = 2,
                        CqiPmiConfigIndex = 41,
                        CqiFormatIndicatorPeriodic = new CqiFormatIndicatorPeriodic.WidebandCqi(),
                        SimultaneousAckNackAndCqi = true,
                    },
                },
                AntennaInfo = new AntennaInfoDedicated
                {
                    TransmissionMode = 1,
                    UeTransmitAntennaSelection = new UeTransmitAntennaSelection.Release(),
                },
            },
        },
    };

    public static RrcConnectionReconfiguration Reconfiguration() => new()
    {
        RrcTransactionIdentifier = 2,
        DedicatedInfoNasList = [OctetString.FromHex("0742"), OctetString.FromHex("27a1b2c3d4")],
        RadioResourceConfigDedicated = new()
        {
            DrbToAddModList =
            [
                new()
                {
                    EpsBearerIdentity = 5,
                    DrbIdentity = new(1),
                    PdcpConfig = new()
                    {
                        DiscardTimer = Scale.Infinity,
                        RlcAm = new() { StatusReportRequired = true },
                        HeaderCompression = new HeaderCompression.NotUsed(),
                    },
                    RlcConfig = Am(),
                    LogicalChannelIdentity = 3,
                    LogicalChannelConfig = new()
                    {
                        UlSpecificParameters = new()
                        {
                            Priority = 12, PrioritisedBitRate = 8, BucketSizeDuration = 300, LogicalChannelGroup = 3,
                        },
                    },
                },
            ],
        },
        FullConfig = true,
    };

    public static SystemInformationBlockType1 SystemInformationBlock1() => new()
    {
        CellAccessRelatedInfo = new()
        {
            PlmnIdentityList =
            [
                new() { PlmnIdentity = Plmn.Parse("001/01"), CellReservedForOperatorUse = CellReservedForOperatorUse.NotReserved },
            ],
            TrackingAreaCode = new(0x1234),
            CellIdentity = new(0x0ABCDE1),
            CellBarred = CellBarred.NotBarred,
            IntraFreqReselection = IntraFreqReselection.Allowed,
        },
        CellSelectionInfo = new() { QRxLevMin = -65 },
        FreqBandIndicator = 7,
        SchedulingInfoList = [new() { SiPeriodicity = 16 }],
        SiWindowLength = 20,
        SystemInfoValueTag = 9,
        ImsEmergencySupport = true,
    };

    private static RlcConfig.Am Am() => new()
    {
        UlAmRlc = new() { TPollRetransmit = 45, PollPdu = Scale.Infinity, PollByte = Scale.Infinity, MaxRetxThreshold = 8 },
        DlAmRlc = new() { TReordering = 35, TStatusProhibit = 0 },
    };
}
