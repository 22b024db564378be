using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PhysicalConfigDedicatedSCell-r10, TS 36.331 §6.3.2.</summary>
public sealed record PhysicalConfigDedicatedSCell : IRrcType, IExtensible
{
    public DedicatedSCellNonUlConfiguration? NonUlConfiguration { get; set; }

    public DedicatedSCellUlConfiguration? UlConfiguration { get; set; }

    public SequenceOf<int>? CsiRsConfigNzpToReleaseList { get; set; }

    public SequenceOf<CsiRsConfigNzp>? CsiRsConfigNzpToAddModList { get; set; }

    public SequenceOf<int>? CsiRsConfigZpToReleaseList { get; set; }

    public SequenceOf<CsiRsConfigZp>? CsiRsConfigZpToAddModList { get; set; }

    public PdschConfigDedicatedV1130? PdschConfigDedicatedV1130 { get; set; }

    public CqiReportConfigV1130? CqiReportConfigV1130 { get; set; }

    public PuschConfigDedicatedV1130? PuschConfigDedicatedV1130 { get; set; }

    public UplinkPowerControlDedicatedV1130? UplinkPowerControlDedicatedSCellV1130 { get; set; }

    public AntennaInfoDedicatedV1250? AntennaInfoV1250 { get; set; }

    public CqiReportConfigV1250? CqiReportConfigSCellV1250 { get; set; }

    public UplinkPowerControlDedicatedV1250? UplinkPowerControlDedicatedSCellV1250 { get; set; }

    public CsiRsConfigV1250? CsiRsConfigV1250 { get; set; }

    public CsiRsConfigZpApList? CsiRsConfigZpApList { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        NonUlConfiguration = u.OptionalItem("nonUL-Configuration-r10", NonUlConfiguration);
        UlConfiguration = u.OptionalItem("ul-Configuration-r10", UlConfiguration);
        u.Group(9, notDecoded: 0b0_0001_0000);
        CsiRsConfigNzpToReleaseList = u.OptionalList(
            "csi-RS-ConfigNZPToReleaseList-r11", CsiRsConfigNzpToReleaseList, 1, 3, static (c, v) => c.Integer(null, v, 1, 3));
        CsiRsConfigNzpToAddModList = u.OptionalList("csi-RS-ConfigNZPToAddModList-r11", CsiRsConfigNzpToAddModList, 1, 3);
        CsiRsConfigZpToReleaseList = u.OptionalList(
            "csi-RS-ConfigZPToReleaseList-r11", CsiRsConfigZpToReleaseList, 1, 4, static (c, v) => c.Integer(null, v, 1, 4));
        CsiRsConfigZpToAddModList = u.OptionalList("csi-RS-ConfigZPToAddModList-r11", CsiRsConfigZpToAddModList, 1, 4);
        PdschConfigDedicatedV1130 = u.OptionalItem("pdsch-ConfigDedicated-v1130", PdschConfigDedicatedV1130);
        CqiReportConfigV1130 = u.OptionalItem("cqi-ReportConfig-v1130", CqiReportConfigV1130);
        PuschConfigDedicatedV1130 = u.OptionalItem("pusch-ConfigDedicated-v1130", PuschConfigDedicatedV1130);
        UplinkPowerControlDedicatedSCellV1130 = u.OptionalItem(
            "uplinkPowerControlDedicatedSCell-v1130", UplinkPowerControlDedicatedSCellV1130);
        u.EndGroup();
        u.Group(5, notDecoded: 0b0_0010);
        AntennaInfoV1250 = u.OptionalItem("antennaInfo-v1250", AntennaInfoV1250);
        CqiReportConfigSCellV1250 = u.OptionalItem("cqi-ReportConfigSCell-v1250", CqiReportConfigSCellV1250);
        UplinkPowerControlDedicatedSCellV1250 = u.OptionalItem(
            "uplinkPowerControlDedicatedSCell-v1250", UplinkPowerControlDedicatedSCellV1250);
        CsiRsConfigV1250 = u.OptionalItem("csi-RS-Config-v1250", CsiRsConfigV1250);
        u.EndGroup();
        u.SkipAdditions(3);
        u.Group(14, notDecoded: 0b11_1011_1111_1111);
        CsiRsConfigZpApList = u.OptionalChoice("csi-RS-ConfigZP-ApList-r14", CsiRsConfigZpApList);
        u.EndGroup();
        u.End();
    }
}

/// <summary>nonUL-Configuration-r10 of PhysicalConfigDedicatedSCell-r10.</summary>
public sealed record DedicatedSCellNonUlConfiguration : IRrcType
{
    public AntennaInfoDedicatedR10? AntennaInfo { get; set; }

    public CrossCarrierSchedulingConfig? CrossCarrierSchedulingConfig { get; set; }

    public CsiRsConfig? CsiRsConfig { get; set; }

    public PdschConfigDedicated? PdschConfigDedicated { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        AntennaInfo = u.OptionalItem("antennaInfo-r10", AntennaInfo);
        CrossCarrierSchedulingConfig = u.OptionalItem("crossCarrierSchedulingConfig-r10", CrossCarrierSchedulingConfig);
        CsiRsConfig = u.OptionalItem("csi-RS-Config-r10", CsiRsConfig);
        PdschConfigDedicated = u.OptionalItem("pdsch-ConfigDedicated-r10", PdschConfigDedicated);
        u.End();
    }
}

/// <summary>ul-Configuration-r10 of PhysicalConfigDedicatedSCell-r10.</summary>
public sealed record DedicatedSCellUlConfiguration : IRrcType
{
    public AntennaInfoUl? AntennaInfoUl { get; set; }

    public PuschConfigDedicatedSCell? PuschConfigDedicatedSCell { get; set; }

    public UplinkPowerControlDedicatedSCell? UplinkPowerControlDedicatedSCell { get; set; }

    public CqiReportConfigSCell? CqiReportConfigSCell { get; set; }

    public SetupRelease<SoundingRsUlConfigDedicated>? SoundingRsUlConfigDedicated { get; set; }

    public SoundingRsUlConfigDedicatedV1020? SoundingRsUlConfigDedicatedV1020 { get; set; }

    public SetupRelease<SoundingRsUlConfigDedicatedAperiodic>? SoundingRsUlConfigDedicatedAperiodic { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 7);
        AntennaInfoUl = u.OptionalItem("antennaInfoUL-r10", AntennaInfoUl);
        PuschConfigDedicatedSCell = u.OptionalItem("pusch-ConfigDedicatedSCell-r10", PuschConfigDedicatedSCell);
        UplinkPowerControlDedicatedSCell = u.OptionalItem("uplinkPowerControlDedicatedSCell-r10", UplinkPowerControlDedicatedSCell);
        CqiReportConfigSCell = u.OptionalItem("cqi-ReportConfigSCell-r10", CqiReportConfigSCell);
        SoundingRsUlConfigDedicated = u.OptionalSetupRelease("soundingRS-UL-ConfigDedicated-r10", SoundingRsUlConfigDedicated);
        SoundingRsUlConfigDedicatedV1020 = u.OptionalItem("soundingRS-UL-ConfigDedicated-v1020", SoundingRsUlConfigDedicatedV1020);
        SoundingRsUlConfigDedicatedAperiodic = u.OptionalSetupRelease(
            "soundingRS-UL-ConfigDedicatedAperiodic-r10", SoundingRsUlConfigDedicatedAperiodic);
        u.End();
    }
}
