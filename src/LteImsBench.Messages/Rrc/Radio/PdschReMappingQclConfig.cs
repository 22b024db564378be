using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PDSCH-RE-MappingQCL-Config-r11, TS 36.331 §6.3.2.</summary>
public sealed record PdschReMappingQclConfig : IRrcType, IExtensible
{
    public int PdschReMappingQclConfigId { get; set; }

    public QclOptionalFields? OptionalSetOfFields { get; set; }

    public int CsiRsConfigZpId { get; set; }

    public int? QclCsiRsConfigNzpId { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        PdschReMappingQclConfigId = u.Integer("pdsch-RE-MappingQCL-ConfigId-r11", PdschReMappingQclConfigId, 1, 4);
        OptionalSetOfFields = u.OptionalItem("optionalSetOfFields-r11", OptionalSetOfFields);
        CsiRsConfigZpId = u.Integer("csi-RS-ConfigZPId-r11", CsiRsConfigZpId, 1, 4);
        QclCsiRsConfigNzpId = u.OptionalInteger("qcl-CSI-RS-ConfigNZPId-r11", QclCsiRsConfigNzpId, 1, 3);
        u.End();
    }
}

/// <summary>optionalSetOfFields-r11 of PDSCH-RE-MappingQCL-Config-r11.</summary>
public sealed record QclOptionalFields : IRrcType
{
    private static readonly Scale CrsPortsCountScale = new("n1 n2 n4 spare1");

    public int CrsPortsCount { get; set; }

    public int CrsFreqShift { get; set; }

    public SetupRelease<QclOptionalFieldsMbsfnSubframeConfigList>? MbsfnSubframeConfigList { get; set; }

    public PdschStart PdschStart { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CrsPortsCount = u.Scale("crs-PortsCount-r11", CrsPortsCount, CrsPortsCountScale);
        CrsFreqShift = u.Integer("crs-FreqShift-r11", CrsFreqShift, 0, 5);
        MbsfnSubframeConfigList = u.OptionalSetupRelease("mbsfn-SubframeConfigList-r11", MbsfnSubframeConfigList);
        PdschStart = u.Enum("pdsch-Start-r11", PdschStart);
        u.End();
    }
}

/// <summary>mbsfn-SubframeConfigList-r11 of QclOptionalFields.</summary>
public sealed record QclOptionalFieldsMbsfnSubframeConfigList : IRrcType
{
    public SequenceOf<MbsfnSubframeConfig> SubframeConfigList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        SubframeConfigList = u.List("subframeConfigList", SubframeConfigList, 1, 8);
        u.End();
    }
}

/// <summary>pdsch-Start-r11 of QclOptionalFields.</summary>
[Enumerated("reserved n1 n2 n3 n4 assigned")]
public enum PdschStart
{
    Reserved,
    N1,
    N2,
    N3,
    N4,
    Assigned,
}
