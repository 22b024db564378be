using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PhysicalConfigDedicated, TS 36.331 §6.3.2.</summary>
public sealed record PhysicalConfigDedicated : IRrcType, IExtensible
{
    public PdschConfigDedicated? PdschConfigDedicated { get; set; }

    public PucchConfigDedicated? PucchConfigDedicated { get; set; }

    public PuschConfigDedicated? PuschConfigDedicated { get; set; }

    public UplinkPowerControlDedicated? UplinkPowerControlDedicated { get; set; }

    public SetupRelease<TpcPdcchConfig>? TpcPdcchConfigPucch { get; set; }

    public SetupRelease<TpcPdcchConfig>? TpcPdcchConfigPusch { get; set; }

    public CqiReportConfig? CqiReportConfig { get; set; }

    public SetupRelease<SoundingRsUlConfigDedicated>? SoundingRsUlConfigDedicated { get; set; }

    public ExplicitOrDefault<AntennaInfoDedicated>? AntennaInfo { get; set; }

    public SetupRelease<SchedulingRequestConfig>? SchedulingRequestConfig { get; set; }

    public CqiReportConfigV920? CqiReportConfigV920 { get; set; }

    public AntennaInfoDedicatedV920? AntennaInfoV920 { get; set; }

    public ExplicitOrDefault<AntennaInfoDedicatedR10>? AntennaInfoR10 { get; set; }

    public AntennaInfoUl? AntennaInfoUl { get; set; }

    public bool? CifPresence { get; set; }

    public CqiReportConfigR10? CqiReportConfigR10 { get; set; }

    public CsiRsConfig? CsiRsConfig { get; set; }

    public PucchConfigDedicatedV1020? PucchConfigDedicatedV1020 { get; set; }

    public PuschConfigDedicatedV1020? PuschConfigDedicatedV1020 { get; set; }

    public SchedulingRequestConfigV1020? SchedulingRequestConfigV1020 { get; set; }

    public SoundingRsUlConfigDedicatedV1020? SoundingRsUlConfigDedicatedV1020 { get; set; }

    public SetupRelease<SoundingRsUlConfigDedicatedAperiodic>? SoundingRsUlConfigDedicatedAperiodic { get; set; }

    public UplinkPowerControlDedicatedV1020? UplinkPowerControlDedicatedV1020 { get; set; }

    public SetupRelease<AdditionalSpectrumEmissionCa>? AdditionalSpectrumEmissionCa { get; set; }

    public SequenceOf<int>? CsiRsConfigNzpToReleaseList { get; set; }

    public SequenceOf<CsiRsConfigNzp>? CsiRsConfigNzpToAddModList { get; set; }

    public SequenceOf<int>? CsiRsConfigZpToReleaseList { get; set; }

    public SequenceOf<CsiRsConfigZp>? CsiRsConfigZpToAddModList { get; set; }

    public PdschConfigDedicatedV1130? PdschConfigDedicatedV1130 { get; set; }

    public CqiReportConfigV1130? CqiReportConfigV1130 { get; set; }

    public PucchConfigDedicatedV1130? PucchConfigDedicatedV1130 { get; set; }

    public PuschConfigDedicatedV1130? PuschConfigDedicatedV1130 { get; set; }

    public UplinkPowerControlDedicatedV1130? UplinkPowerControlDedicatedV1130 { get; set; }

    public AntennaInfoDedicatedV1250? AntennaInfoV1250 { get; set; }

    public PucchConfigDedicatedV1250? PucchConfigDedicatedV1250 { get; set; }

    public CqiReportConfigV1250? CqiReportConfigPCellV1250 { get; set; }

    public UplinkPowerControlDedicatedV1250? UplinkPowerControlDedicatedV1250 { get; set; }

    public PuschConfigDedicatedV1250? PuschConfigDedicatedV1250 { get; set; }

    public CsiRsConfigV1250? CsiRsConfigV1250 { get; set; }

    public CsiRsConfigZpApList? CsiRsConfigZpApList { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 10, extensible: true);
        PdschConfigDedicated = u.OptionalItem("pdsch-ConfigDedicated", PdschConfigDedicated);
        PucchConfigDedicated = u.OptionalItem("pucch-ConfigDedicated", PucchConfigDedicated);
        PuschConfigDedicated = u.OptionalItem("pusch-ConfigDedicated", PuschConfigDedicated);
        UplinkPowerControlDedicated = u.OptionalItem("uplinkPowerControlDedicated", UplinkPowerControlDedicated);
        TpcPdcchConfigPucch = u.OptionalSetupRelease("tpc-PDCCH-ConfigPUCCH", TpcPdcchConfigPucch);
        TpcPdcchConfigPusch = u.OptionalSetupRelease("tpc-PDCCH-ConfigPUSCH", TpcPdcchConfigPusch);
        CqiReportConfig = u.OptionalItem("cqi-ReportConfig", CqiReportConfig);
        SoundingRsUlConfigDedicated = u.OptionalSetupRelease("soundingRS-UL-ConfigDedicated", SoundingRsUlConfigDedicated);
        AntennaInfo = u.OptionalExplicitOrDefault("antennaInfo", AntennaInfo);
        SchedulingRequestConfig = u.OptionalSetupRelease("schedulingRequestConfig", SchedulingRequestConfig);
        u.Group(2);
        CqiReportConfigV920 = u.OptionalItem("cqi-ReportConfig-v920", CqiReportConfigV920);
        AntennaInfoV920 = u.OptionalItem("antennaInfo-v920", AntennaInfoV920);
        u.EndGroup();
        u.Group(11);
        AntennaInfoR10 = u.OptionalExplicitOrDefault("antennaInfo-r10", AntennaInfoR10, "explicitValue-r10");
        AntennaInfoUl = u.OptionalItem("antennaInfoUL-r10", AntennaInfoUl);
        CifPresence = u.OptionalBoolean("cif-Presence-r10", CifPresence);
        CqiReportConfigR10 = u.OptionalItem("cqi-ReportConfig-r10", CqiReportConfigR10);
        CsiRsConfig = u.OptionalItem("csi-RS-Config-r10", CsiRsConfig);
        PucchConfigDedicatedV1020 = u.OptionalItem("pucch-ConfigDedicated-v1020", PucchConfigDedicatedV1020);
        PuschConfigDedicatedV1020 = u.OptionalItem("pusch-ConfigDedicated-v1020", PuschConfigDedicatedV1020);
        SchedulingRequestConfigV1020 = u.OptionalItem("schedulingRequestConfig-v1020", SchedulingRequestConfigV1020);
        SoundingRsUlConfigDedicatedV1020 = u.OptionalItem("soundingRS-UL-ConfigDedicated-v1020", SoundingRsUlConfigDedicatedV1020);
        SoundingRsUlConfigDedicatedAperiodic = u.OptionalSetupRelease(
            "soundingRS-UL-ConfigDedicatedAperiodic-r10", SoundingRsUlConfigDedicatedAperiodic);
        UplinkPowerControlDedicatedV1020 = u.OptionalItem("uplinkPowerControlDedicated-v1020", UplinkPowerControlDedicatedV1020);
        u.EndGroup();
        u.Group(1);
        AdditionalSpectrumEmissionCa = u.OptionalSetupRelease("additionalSpectrumEmissionCA-r10", AdditionalSpectrumEmissionCa);
        u.EndGroup();
        u.Group(10, notDecoded: 0b00_0001_0000);
        CsiRsConfigNzpToReleaseList = u.OptionalList(
            "csi-RS-ConfigNZPToReleaseList-r11", CsiRsConfigNzpToReleaseList, 1, 3, static (c, v) => c.Integer(null, v, 1, 3));
        CsiRsConfigNzpToAddModList = u.OptionalList("csi-RS-ConfigNZPToAddModList-r11", CsiRsConfigNzpToAddModList, 1, 3);
        CsiRsConfigZpToReleaseList = u.OptionalList(
            "csi-RS-ConfigZPToReleaseList-r11", CsiRsConfigZpToReleaseList, 1, 4, static (c, v) => c.Integer(null, v, 1, 4));
        CsiRsConfigZpToAddModList = u.OptionalList("csi-RS-ConfigZPToAddModList-r11", CsiRsConfigZpToAddModList, 1, 4);
        PdschConfigDedicatedV1130 = u.OptionalItem("pdsch-ConfigDedicated-v1130", PdschConfigDedicatedV1130);
        CqiReportConfigV1130 = u.OptionalItem("cqi-ReportConfig-v1130", CqiReportConfigV1130);
        PucchConfigDedicatedV1130 = u.OptionalItem("pucch-ConfigDedicated-v1130", PucchConfigDedicatedV1130);
        PuschConfigDedicatedV1130 = u.OptionalItem("pusch-ConfigDedicated-v1130", PuschConfigDedicatedV1130);
        UplinkPowerControlDedicatedV1130 = u.OptionalItem("uplinkPowerControlDedicated-v1130", UplinkPowerControlDedicatedV1130);
        u.EndGroup();
        u.Group(8, notDecoded: 0b0000_0110);
        AntennaInfoV1250 = u.OptionalItem("antennaInfo-v1250", AntennaInfoV1250);
        PucchConfigDedicatedV1250 = u.OptionalItem("pucch-ConfigDedicated-v1250", PucchConfigDedicatedV1250);
        CqiReportConfigPCellV1250 = u.OptionalItem("cqi-ReportConfigPCell-v1250", CqiReportConfigPCellV1250);
        UplinkPowerControlDedicatedV1250 = u.OptionalItem("uplinkPowerControlDedicated-v1250", UplinkPowerControlDedicatedV1250);
        PuschConfigDedicatedV1250 = u.OptionalItem("pusch-ConfigDedicated-v1250", PuschConfigDedicatedV1250);
        CsiRsConfigV1250 = u.OptionalItem("csi-RS-Config-v1250", CsiRsConfigV1250);
        u.EndGroup();
        u.SkipAdditions(3);
        u.Group(16, notDecoded: 0b1101_1111_1111_1111);
        CsiRsConfigZpApList = u.OptionalChoice("csi-RS-ConfigZP-ApList-r14", CsiRsConfigZpApList);
        u.EndGroup();
        u.End();
    }
}

/// <summary>additionalSpectrumEmissionCA-r10 of PhysicalConfigDedicated.</summary>
public sealed record AdditionalSpectrumEmissionCa : IRrcType
{
    public int AdditionalSpectrumEmissionPCell { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        AdditionalSpectrumEmissionPCell = u.Integer("additionalSpectrumEmissionPCell-r10", AdditionalSpectrumEmissionPCell, 1, 32);
        u.End();
    }
}
