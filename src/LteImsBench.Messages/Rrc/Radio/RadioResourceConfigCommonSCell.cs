using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RadioResourceConfigCommonSCell-r10, TS 36.331 §6.3.2.</summary>
public sealed record RadioResourceConfigCommonSCell : IRrcType, IExtensible
{
    public CommonSCellNonUlConfiguration NonUlConfiguration { get; set; } = new();

    public CommonSCellUlConfiguration? UlConfiguration { get; set; }

    public int? UlCarrierFreqV1090 { get; set; }

    public RachConfigCommonSCell? RachConfigCommonSCell { get; set; }

    public PrachConfig? PrachConfigSCell { get; set; }

    public TddConfigV1130? TddConfigV1130 { get; set; }

    public UplinkPowerControlCommonSCellV1130? UplinkPowerControlCommonSCellV1130 { get; set; }

    public PuschConfigCommonV1270? PuschConfigCommonV1270 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        NonUlConfiguration = u.Item("nonUL-Configuration-r10", NonUlConfiguration);
        UlConfiguration = u.OptionalItem("ul-Configuration-r10", UlConfiguration);
        u.Group(1);
        UlCarrierFreqV1090 = u.OptionalInteger("ul-CarrierFreq-v1090", UlCarrierFreqV1090, 65536, 262143);
        u.EndGroup();
        u.Group(4);
        RachConfigCommonSCell = u.OptionalItem("rach-ConfigCommonSCell-r11", RachConfigCommonSCell);
        PrachConfigSCell = u.OptionalItem("prach-ConfigSCell-r11", PrachConfigSCell);
        TddConfigV1130 = u.OptionalItem("tdd-Config-v1130", TddConfigV1130);
        UplinkPowerControlCommonSCellV1130 = u.OptionalItem("uplinkPowerControlCommonSCell-v1130", UplinkPowerControlCommonSCellV1130);
        u.EndGroup();
        u.Group(1);
        PuschConfigCommonV1270 = u.OptionalItem("pusch-ConfigCommon-v1270", PuschConfigCommonV1270);
        u.EndGroup();
        u.End();
    }
}

/// <summary>nonUL-Configuration-r10 of RadioResourceConfigCommonSCell-r10.</summary>
public sealed record CommonSCellNonUlConfiguration : IRrcType
{
    private static readonly Scale DlBandwidthScale = new("n6 n15 n25 n50 n75 n100");

    public int DlBandwidth { get; set; }

    public AntennaInfoCommon AntennaInfoCommon { get; set; } = new();

    public SequenceOf<MbsfnSubframeConfig>? MbsfnSubframeConfigList { get; set; }

    public PhichConfig PhichConfig { get; set; } = new();

    public PdschConfigCommon PdschConfigCommon { get; set; } = new();

    public TddConfig? TddConfig { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        DlBandwidth = u.Scale("dl-Bandwidth-r10", DlBandwidth, DlBandwidthScale);
        AntennaInfoCommon = u.Item("antennaInfoCommon-r10", AntennaInfoCommon);
        MbsfnSubframeConfigList = u.OptionalList("mbsfn-SubframeConfigList-r10", MbsfnSubframeConfigList, 1, 8);
        PhichConfig = u.Item("phich-Config-r10", PhichConfig);
        PdschConfigCommon = u.Item("pdsch-ConfigCommon-r10", PdschConfigCommon);
        TddConfig = u.OptionalItem("tdd-Config-r10", TddConfig);
        u.End();
    }
}

/// <summary>ul-Configuration-r10 of RadioResourceConfigCommonSCell-r10.</summary>
public sealed record CommonSCellUlConfiguration : IRrcType
{
    public UlFreqInfo UlFreqInfo { get; set; } = new();

    public int? PMax { get; set; }

    public UplinkPowerControlCommonSCell UplinkPowerControlCommonSCell { get; set; } = new();

    public SetupRelease<SoundingRsUlConfigCommon> SoundingRsUlConfigCommon { get; set; } = SetupRelease<SoundingRsUlConfigCommon>.Release;

    /// <summary>1 is the normal cyclic prefix, 2 the extended one.</summary>
    public int UlCyclicPrefixLength { get; set; }

    public PrachConfigSCell? PrachConfigSCell { get; set; }

    public PuschConfigCommon PuschConfigCommon { get; set; } = new();

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        UlFreqInfo = u.Item("ul-FreqInfo-r10", UlFreqInfo);
        PMax = u.OptionalInteger("p-Max-r10", PMax, -30, 33);
        UplinkPowerControlCommonSCell = u.Item("uplinkPowerControlCommonSCell-r10", UplinkPowerControlCommonSCell);
        SoundingRsUlConfigCommon = u.SetupRelease("soundingRS-UL-ConfigCommon-r10", SoundingRsUlConfigCommon);
        UlCyclicPrefixLength = u.Scale("ul-CyclicPrefixLength-r10", UlCyclicPrefixLength, Scales.UlCyclicPrefixLength);
        PrachConfigSCell = u.OptionalItem("prach-ConfigSCell-r10", PrachConfigSCell);
        PuschConfigCommon = u.Item("pusch-ConfigCommon-r10", PuschConfigCommon);
        u.End();
    }
}

/// <summary>ul-FreqInfo-r10 of CommonSCellUlConfiguration.</summary>
public sealed record UlFreqInfo : IRrcType
{
    private static readonly Scale UlBandwidthScale = new("n6 n15 n25 n50 n75 n100");

    public Earfcn? UlCarrierFreq { get; set; }

    public int? UlBandwidth { get; set; }

    public int AdditionalSpectrumEmissionSCell { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        UlCarrierFreq = u.OptionalEarfcn("ul-CarrierFreq-r10", UlCarrierFreq);
        UlBandwidth = u.OptionalScale("ul-Bandwidth-r10", UlBandwidth, UlBandwidthScale);
        AdditionalSpectrumEmissionSCell = u.Integer("additionalSpectrumEmissionSCell-r10", AdditionalSpectrumEmissionSCell, 1, 32);
        u.End();
    }
}
