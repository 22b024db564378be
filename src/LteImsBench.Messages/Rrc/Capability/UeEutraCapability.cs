using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UE-EUTRA-Capability, TS 36.331 §6.3.6.</summary>
public sealed record UeEutraCapability : IRrcType, IExtensible
{
    public int AccessStratumRelease { get; set; }

    /// <summary>TS 36.306 §4.1.</summary>
    public int UeCategory { get; set; }

    public PdcpParameters PdcpParameters { get; set; } = new();

    public PhyLayerParameters PhyLayerParameters { get; set; } = new();

    public RfParameters RfParameters { get; set; } = new();

    public MeasParameters MeasParameters { get; set; } = new();

    /// <summary>Bit 1, the most significant, to 32: annex B.</summary>
    public uint? FeatureGroupIndicators { get; set; }

    public InterRatParameters InterRatParameters { get; set; } = new();

    public PhyLayerParametersV920? PhyLayerParametersV920 { get; set; }

    public IratParametersGeranV920? InterRatParametersGeranV920 { get; set; }

    public IratParametersUtraV920? InterRatParametersUtraV920 { get; set; }

    public IratParametersCdma20001XrttV920? InterRatParametersCdma2000V920 { get; set; }

    public bool DeviceType { get; set; }

    public CsgProximityIndicationParameters? CsgProximityIndicationParameters { get; set; }

    public NeighCellSiAcquisitionParameters? NeighCellSiAcquisitionParameters { get; set; }

    public SonParameters? SonParameters { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public int? UeCategoryV1020 { get; set; }

    public PhyLayerParametersV1020? PhyLayerParametersV1020 { get; set; }

    public RfParametersV1020? RfParametersV1020 { get; set; }

    public MeasParametersV1020? MeasParametersV1020 { get; set; }

    public uint? FeatureGroupIndRel10 { get; set; }

    public IratParametersCdma20001XrttV1020? InterRatParametersCdma2000V1020 { get; set; }

    public UeBasedNetwPerfMeasParameters? UeBasedNetwPerfMeasParameters { get; set; }

    public IratParametersUtraTddV1020? InterRatParametersUtraTddV1020 { get; set; }

    public UeEutraCapabilityAddXddModeV1060? FddAddUeEutraCapabilitiesV1060 { get; set; }

    public UeEutraCapabilityAddXddModeV1060? TddAddUeEutraCapabilitiesV1060 { get; set; }

    public RfParametersV1060? RfParametersV1060 { get; set; }

    public RfParametersV1090? RfParametersV1090 { get; set; }

    public PdcpParametersV1130? PdcpParametersV1130 { get; set; }

    public PhyLayerParametersV1130? PhyLayerParametersV1130 { get; set; }

    public RfParametersV1130? RfParametersV1130 { get; set; }

    public MeasParametersV1130? MeasParametersV1130 { get; set; }

    public IratParametersCdma2000V1130? InterRatParametersCdma2000V1130 { get; set; }

    public OtherParameters? OtherParameters { get; set; }

    public UeEutraCapabilityAddXddModeV1130? FddAddUeEutraCapabilitiesV1130 { get; set; }

    public UeEutraCapabilityAddXddModeV1130? TddAddUeEutraCapabilitiesV1130 { get; set; }

    public PhyLayerParametersV1170? PhyLayerParametersV1170 { get; set; }

    public int? UeCategoryV1170 { get; set; }

    public RfParametersV1180? RfParametersV1180 { get; set; }

    public MbmsParameters? MbmsParameters { get; set; }

    public UeEutraCapabilityAddXddModeV1180? FddAddUeEutraCapabilitiesV1180 { get; set; }

    public UeEutraCapabilityAddXddModeV1180? TddAddUeEutraCapabilitiesV1180 { get; set; }

    public int? UeCategoryV11A0 { get; set; }

    public MeasParametersV11A0? MeasParametersV11A0 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2);
        AccessStratumRelease = u.Scale("accessStratumRelease", AccessStratumRelease, Scales.AccessStratumRelease);
        UeCategory = u.Integer("ue-Category", UeCategory, 1, 5);
        PdcpParameters = u.Item("pdcp-Parameters", PdcpParameters);
        PhyLayerParameters = u.Item("phyLayerParameters", PhyLayerParameters);
        RfParameters = u.Item("rf-Parameters", RfParameters);
        MeasParameters = u.Item("measParameters", MeasParameters);
        FeatureGroupIndicators = u.OptionalBits("featureGroupIndicators", FeatureGroupIndicators, 32);
        InterRatParameters = u.Item("interRAT-Parameters", InterRatParameters);
        u.NonCritical(4);
        PhyLayerParametersV920 = u.With(PhyLayerParametersV920 is not null)
            ? u.Item("phyLayerParameters-v920", PhyLayerParametersV920)
            : null;
        InterRatParametersGeranV920 = u.With(InterRatParametersGeranV920 is not null)
            ? u.Item("interRAT-ParametersGERAN-v920", InterRatParametersGeranV920)
            : null;
        InterRatParametersUtraV920 = u.OptionalItem("interRAT-ParametersUTRA-v920", InterRatParametersUtraV920);
        InterRatParametersCdma2000V920 = u.OptionalItem("interRAT-ParametersCDMA2000-v920", InterRatParametersCdma2000V920);
        DeviceType = u.Flag("deviceType-r9", DeviceType, "noBenFromBatConsumpOpt");
        CsgProximityIndicationParameters = u.With(CsgProximityIndicationParameters is not null)
            ? u.Item("csg-ProximityIndicationParameters-r9", CsgProximityIndicationParameters)
            : null;
        NeighCellSiAcquisitionParameters = u.With(NeighCellSiAcquisitionParameters is not null)
            ? u.Item("neighCellSI-AcquisitionParameters-r9", NeighCellSiAcquisitionParameters)
            : null;
        SonParameters = u.With(SonParameters is not null) ? u.Item("son-Parameters-r9", SonParameters) : null;
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalContaining<UeEutraCapabilityV9A0>("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(9);
        UeCategoryV1020 = u.OptionalInteger("ue-Category-v1020", UeCategoryV1020, 6, 8);
        PhyLayerParametersV1020 = u.OptionalItem("phyLayerParameters-v1020", PhyLayerParametersV1020);
        RfParametersV1020 = u.OptionalItem("rf-Parameters-v1020", RfParametersV1020);
        MeasParametersV1020 = u.OptionalItem("measParameters-v1020", MeasParametersV1020);
        FeatureGroupIndRel10 = u.OptionalBits("featureGroupIndRel10-r10", FeatureGroupIndRel10, 32);
        InterRatParametersCdma2000V1020 = u.OptionalItem("interRAT-ParametersCDMA2000-v1020", InterRatParametersCdma2000V1020);
        UeBasedNetwPerfMeasParameters = u.OptionalItem("ue-BasedNetwPerfMeasParameters-r10", UeBasedNetwPerfMeasParameters);
        InterRatParametersUtraTddV1020 = u.OptionalItem("interRAT-ParametersUTRA-TDD-v1020", InterRatParametersUtraTddV1020);
        u.NonCritical(4);
        FddAddUeEutraCapabilitiesV1060 = u.OptionalItem("fdd-Add-UE-EUTRA-Capabilities-v1060", FddAddUeEutraCapabilitiesV1060);
        TddAddUeEutraCapabilitiesV1060 = u.OptionalItem("tdd-Add-UE-EUTRA-Capabilities-v1060", TddAddUeEutraCapabilitiesV1060);
        RfParametersV1060 = u.OptionalItem("rf-Parameters-v1060", RfParametersV1060);
        u.NonCritical(2);
        RfParametersV1090 = u.OptionalItem("rf-Parameters-v1090", RfParametersV1090);
        u.NonCritical(4);
        PdcpParametersV1130 = u.With(PdcpParametersV1130 is not null) ? u.Item("pdcp-Parameters-v1130", PdcpParametersV1130) : null;
        PhyLayerParametersV1130 = u.OptionalItem("phyLayerParameters-v1130", PhyLayerParametersV1130);
        RfParametersV1130 = u.With(RfParametersV1130 is not null) ? u.Item("rf-Parameters-v1130", RfParametersV1130) : null;
        MeasParametersV1130 = u.With(MeasParametersV1130 is not null) ? u.Item("measParameters-v1130", MeasParametersV1130) : null;
        InterRatParametersCdma2000V1130 = u.With(InterRatParametersCdma2000V1130 is not null)
            ? u.Item("interRAT-ParametersCDMA2000-v1130", InterRatParametersCdma2000V1130)
            : null;
        OtherParameters = u.With(OtherParameters is not null) ? u.Item("otherParameters-r11", OtherParameters) : null;
        FddAddUeEutraCapabilitiesV1130 = u.OptionalItem("fdd-Add-UE-EUTRA-Capabilities-v1130", FddAddUeEutraCapabilitiesV1130);
        TddAddUeEutraCapabilitiesV1130 = u.OptionalItem("tdd-Add-UE-EUTRA-Capabilities-v1130", TddAddUeEutraCapabilitiesV1130);
        u.NonCritical(3);
        PhyLayerParametersV1170 = u.OptionalItem("phyLayerParameters-v1170", PhyLayerParametersV1170);
        UeCategoryV1170 = u.OptionalInteger("ue-Category-v1170", UeCategoryV1170, 9, 10);
        u.NonCritical(5);
        RfParametersV1180 = u.OptionalItem("rf-Parameters-v1180", RfParametersV1180);
        MbmsParameters = u.OptionalItem("mbms-Parameters-r11", MbmsParameters);
        FddAddUeEutraCapabilitiesV1180 = u.OptionalItem("fdd-Add-UE-EUTRA-Capabilities-v1180", FddAddUeEutraCapabilitiesV1180);
        TddAddUeEutraCapabilitiesV1180 = u.OptionalItem("tdd-Add-UE-EUTRA-Capabilities-v1180", TddAddUeEutraCapabilitiesV1180);
        u.NonCritical(3);
        UeCategoryV11A0 = u.OptionalInteger("ue-Category-v11a0", UeCategoryV11A0, 11, 12);
        MeasParametersV11A0 = u.OptionalItem("measParameters-v11a0", MeasParametersV11A0);
        u.Tail();
        u.End();
    }
}

/// <summary>interRAT-Parameters of UE-EUTRA-Capability.</summary>
public sealed record InterRatParameters : IRrcType
{
    public IratParametersUtraFdd? UtraFdd { get; set; }

    public IratParametersUtraTdd128? UtraTdd128 { get; set; }

    public IratParametersUtraTdd384? UtraTdd384 { get; set; }

    public IratParametersUtraTdd768? UtraTdd768 { get; set; }

    public IratParametersGeran? Geran { get; set; }

    public IratParametersCdma2000Hrpd? Cdma2000Hrpd { get; set; }

    public IratParametersCdma20001Xrtt? Cdma20001XRtt { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 7);
        UtraFdd = u.OptionalItem("utraFDD", UtraFdd);
        UtraTdd128 = u.OptionalItem("utraTDD128", UtraTdd128);
        UtraTdd384 = u.OptionalItem("utraTDD384", UtraTdd384);
        UtraTdd768 = u.OptionalItem("utraTDD768", UtraTdd768);
        Geran = u.OptionalItem("geran", Geran);
        Cdma2000Hrpd = u.OptionalItem("cdma2000-HRPD", Cdma2000Hrpd);
        Cdma20001XRtt = u.OptionalItem("cdma2000-1xRTT", Cdma20001XRtt);
        u.End();
    }
}
