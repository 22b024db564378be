namespace LteImsBench.Messages.Rrc;

/// <summary>The message type CHOICEs of TS 36.331 §6.2.1, in ASN.1 order.</summary>
internal static class RrcMessageTypes
{
    private const int C2Size = 16;

    private static readonly Dictionary<RrcChannel, RrcMessageType[]> ByChannel = new()
    {
        [RrcChannel.BcchBch] = List(RrcChannel.BcchBch, [("MasterInformationBlock", () => new MasterInformationBlock())]),
        [RrcChannel.BcchDlSch] = List(RrcChannel.BcchDlSch,
        [
            ("SystemInformation", () => new SystemInformation()),
            ("SystemInformationBlockType1", () => new SystemInformationBlockType1()),
        ]),
        [RrcChannel.Pcch] = List(RrcChannel.Pcch, [("Paging", () => new Paging())]),
        [RrcChannel.DlCcch] = List(RrcChannel.DlCcch,
        [
            ("RRCConnectionReestablishment", () => new RrcConnectionReestablishment()),
            ("RRCConnectionReestablishmentReject", () => new RrcConnectionReestablishmentReject()),
            ("RRCConnectionReject", () => new RrcConnectionReject()),
            ("RRCConnectionSetup", () => new RrcConnectionSetup()),
        ], [("RRCEarlyDataComplete-r15", null)]),
        [RrcChannel.UlCcch] = List(RrcChannel.UlCcch,
        [
            ("RRCConnectionReestablishmentRequest", () => new RrcConnectionReestablishmentRequest()),
            ("RRCConnectionRequest", () => new RrcConnectionRequest()),
        ], [("RRCConnectionResumeRequest-r13", () => new RrcConnectionResumeRequest())]),
        [RrcChannel.DlDcch] = List(RrcChannel.DlDcch,
        [
            ("CSFBParametersResponseCDMA2000", () => new CsfbParametersResponseCdma2000()),
            ("DLInformationTransfer", () => new DlInformationTransfer()),
            ("HandoverFromEUTRAPreparationRequest", () => new HandoverFromEutraPreparationRequest()),
            ("MobilityFromEUTRACommand", () => new MobilityFromEutraCommand()),
            ("RRCConnectionReconfiguration", () => new RrcConnectionReconfiguration()),
            ("RRCConnectionRelease", () => new RrcConnectionRelease()),
            ("SecurityModeCommand", () => new SecurityModeCommand()),
            ("UECapabilityEnquiry", () => new UeCapabilityEnquiry()),
            ("CounterCheck", () => new CounterCheck()),
            ("UEInformationRequest-r9", () => new UeInformationRequest()),
            ("LoggedMeasurementConfiguration-r10", () => new LoggedMeasurementConfiguration()),
            ("RNReconfiguration-r10", null),
            ("RRCConnectionResume-r13", null),
            ("DLDedicatedMessageSegment-r16", () => new DlDedicatedMessageSegment()),
        ]),
        [RrcChannel.UlDcch] = List(RrcChannel.UlDcch,
        [
            ("CSFBParametersRequestCDMA2000", () => new CsfbParametersRequestCdma2000()),
            ("MeasurementReport", () => new MeasurementReport()),
            ("RRCConnectionReconfigurationComplete", () => new RrcConnectionReconfigurationComplete()),
            ("RRCConnectionReestablishmentComplete", () => new RrcConnectionReestablishmentComplete()),
            ("RRCConnectionSetupComplete", () => new RrcConnectionSetupComplete()),
            ("SecurityModeComplete", () => new SecurityModeComplete()),
            ("SecurityModeFailure", () => new SecurityModeFailure()),
            ("UECapabilityInformation", () => new UeCapabilityInformation()),
            ("ULHandoverPreparationTransfer", () => new UlHandoverPreparationTransfer()),
            ("ULInformationTransfer", () => new UlInformationTransfer()),
            ("CounterCheckResponse", () => new CounterCheckResponse()),
            ("UEInformationResponse-r9", () => new UeInformationResponse()),
            ("ProximityIndication-r9", () => new ProximityIndication()),
            ("RNReconfigurationComplete-r10", null),
            ("MBMSCountingResponse-r10", null),
            ("InterFreqRSTDMeasurementIndication-r10", null),
        ],
        [
            ("UEAssistanceInformation-r11", () => new UeAssistanceInformation()),
            ("InDeviceCoexIndication-r11", () => new InDeviceCoexIndication()),
            ("MBMSInterestIndication-r11", () => new MbmsInterestIndication()),
            ("SCGFailureInformation-r12", null),
            ("SidelinkUEInformation-r12", null),
            ("WLANConnectionStatusReport-r13", null),
            ("RRCConnectionResumeComplete-r13", null),
            ("ULInformationTransferMRDC-r15", () => new UlInformationTransferMrdc()),
            ("SCGFailureInformationNR-r15", () => new ScgFailureInformationNr()),
            ("MeasReportAppLayer-r15", null),
            ("FailureInformation-r15", null),
            ("ULDedicatedMessageSegment-r16", () => new UlDedicatedMessageSegment()),
            ("PURConfigurationRequest-r16", null),
            ("FailureInformation-r16", null),
            ("MCGFailureInformation-r16", null),
            ("ULInformationTransferIRAT-r16", null),
        ]),
    };

    private static readonly Dictionary<Type, RrcMessageType> ByType = ByChannel.Values
        .SelectMany(types => types)
        .Where(type => type.Create is not null)
        .ToDictionary(type => type.Create!().GetType());

    /// <summary>Alternatives, spares included, of a CHOICE.</summary>
    public static int Size(RrcChannel channel, RrcMessageClass messageClass) => (channel, messageClass) switch
    {
        (RrcChannel.BcchDlSch or RrcChannel.UlCcch, RrcMessageClass.C1) => 2,
        (RrcChannel.Pcch, _) or (RrcChannel.UlCcch, RrcMessageClass.C2) => 1,
        (RrcChannel.DlCcch, _) => 4,
        _ => C2Size,
    };

    public static RrcMessageType? Find(RrcChannel channel, RrcMessageClass messageClass, int index) =>
        Array.Find(ByChannel[channel], type => type.Class == messageClass && type.Index == index);

    public static RrcMessageType Of(RrcMessage message) => ByType[message.GetType()];

    private static RrcMessageType[] List(
        RrcChannel channel, (string Name, Func<RrcMessage>? Create)[] c1, (string Name, Func<RrcMessage>? Create)[]? c2 = null) =>
    [
        .. c1.Select((type, index) => new RrcMessageType(channel, RrcMessageClass.C1, index, type.Name, type.Create)),
        .. (c2 ?? []).Select((type, index) => new RrcMessageType(channel, RrcMessageClass.C2, index, type.Name, type.Create)),
    ];
}
