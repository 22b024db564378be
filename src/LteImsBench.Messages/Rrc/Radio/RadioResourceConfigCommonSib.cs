using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RadioResourceConfigCommonSIB, TS 36.331 §6.3.2.</summary>
public sealed record RadioResourceConfigCommonSib : IRrcType, IExtensible
{
    public RachConfigCommon RachConfigCommon { get; set; } = new();

    public BcchConfig BcchConfig { get; set; } = new();

    public PcchConfig PcchConfig { get; set; } = new();

    public PrachConfigSib PrachConfig { get; set; } = new();

    public PdschConfigCommon PdschConfigCommon { get; set; } = new();

    public PuschConfigCommon PuschConfigCommon { get; set; } = new();

    public PucchConfigCommon PucchConfigCommon { get; set; } = new();

    public SetupRelease<SoundingRsUlConfigCommon> SoundingRsUlConfigCommon { get; set; } = SetupRelease<SoundingRsUlConfigCommon>.Release;

    public UplinkPowerControlCommon UplinkPowerControlCommon { get; set; } = new();

    /// <summary>1 is the normal cyclic prefix, 2 the extended one.</summary>
    public int UlCyclicPrefixLength { get; set; }

    public UplinkPowerControlCommonV1020? UplinkPowerControlCommonV1020 { get; set; }

    public PuschConfigCommonV1270? PuschConfigCommonV1270 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        RachConfigCommon = u.Item("rach-ConfigCommon", RachConfigCommon);
        BcchConfig = u.Item("bcch-Config", BcchConfig);
        PcchConfig = u.Item("pcch-Config", PcchConfig);
        PrachConfig = u.Item("prach-Config", PrachConfig);
        PdschConfigCommon = u.Item("pdsch-ConfigCommon", PdschConfigCommon);
        PuschConfigCommon = u.Item("pusch-ConfigCommon", PuschConfigCommon);
        PucchConfigCommon = u.Item("pucch-ConfigCommon", PucchConfigCommon);
        SoundingRsUlConfigCommon = u.SetupRelease("soundingRS-UL-ConfigCommon", SoundingRsUlConfigCommon);
        UplinkPowerControlCommon = u.Item("uplinkPowerControlCommon", UplinkPowerControlCommon);
        UlCyclicPrefixLength = u.Scale("ul-CyclicPrefixLength", UlCyclicPrefixLength, Scales.UlCyclicPrefixLength);
        u.Group(1);
        UplinkPowerControlCommonV1020 = u.OptionalItem("uplinkPowerControlCommon-v1020", UplinkPowerControlCommonV1020);
        u.EndGroup();
        u.SkipAdditions(1);
        u.Group(1);
        PuschConfigCommonV1270 = u.OptionalItem("pusch-ConfigCommon-v1270", PuschConfigCommonV1270);
        u.EndGroup();
        u.End();
    }
}
