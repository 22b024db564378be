using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RadioResourceConfigCommon, TS 36.331 §6.3.2.</summary>
public sealed record RadioResourceConfigCommon : IRrcType, IExtensible
{
    public RachConfigCommon? RachConfigCommon { get; set; }

    public PrachConfig PrachConfig { get; set; } = new();

    public PdschConfigCommon? PdschConfigCommon { get; set; }

    public PuschConfigCommon PuschConfigCommon { get; set; } = new();

    public PhichConfig? PhichConfig { get; set; }

    public PucchConfigCommon? PucchConfigCommon { get; set; }

    public SetupRelease<SoundingRsUlConfigCommon>? SoundingRsUlConfigCommon { get; set; }

    public UplinkPowerControlCommon? UplinkPowerControlCommon { get; set; }

    public AntennaInfoCommon? AntennaInfoCommon { get; set; }

    /// <summary>dBm.</summary>
    public int? PMax { get; set; }

    public TddConfig? TddConfig { get; set; }

    /// <summary>1 is the normal cyclic prefix, 2 the extended one.</summary>
    public int UlCyclicPrefixLength { get; set; }

    public UplinkPowerControlCommonV1020? UplinkPowerControlCommonV1020 { get; set; }

    public TddConfigV1130? TddConfigV1130 { get; set; }

    public PuschConfigCommonV1270? PuschConfigCommonV1270 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 9, extensible: true);
        RachConfigCommon = u.OptionalItem("rach-ConfigCommon", RachConfigCommon);
        PrachConfig = u.Item("prach-Config", PrachConfig);
        PdschConfigCommon = u.OptionalItem("pdsch-ConfigCommon", PdschConfigCommon);
        PuschConfigCommon = u.Item("pusch-ConfigCommon", PuschConfigCommon);
        PhichConfig = u.OptionalItem("phich-Config", PhichConfig);
        PucchConfigCommon = u.OptionalItem("pucch-ConfigCommon", PucchConfigCommon);
        SoundingRsUlConfigCommon = u.OptionalSetupRelease("soundingRS-UL-ConfigCommon", SoundingRsUlConfigCommon);
        UplinkPowerControlCommon = u.OptionalItem("uplinkPowerControlCommon", UplinkPowerControlCommon);
        AntennaInfoCommon = u.OptionalItem("antennaInfoCommon", AntennaInfoCommon);
        PMax = u.OptionalInteger("p-Max", PMax, -30, 33);
        TddConfig = u.OptionalItem("tdd-Config", TddConfig);
        UlCyclicPrefixLength = u.Scale("ul-CyclicPrefixLength", UlCyclicPrefixLength, Scales.UlCyclicPrefixLength);
        u.Group(1);
        UplinkPowerControlCommonV1020 = u.OptionalItem("uplinkPowerControlCommon-v1020", UplinkPowerControlCommonV1020);
        u.EndGroup();
        u.Group(1);
        TddConfigV1130 = u.OptionalItem("tdd-Config-v1130", TddConfigV1130);
        u.EndGroup();
        u.Group(1);
        PuschConfigCommonV1270 = u.OptionalItem("pusch-ConfigCommon-v1270", PuschConfigCommonV1270);
        u.EndGroup();
        u.End();
    }
}
