using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PDSCH-ConfigDedicated-v1130, TS 36.331 §6.3.2.</summary>
public sealed record PdschConfigDedicatedV1130 : IRrcType
{
    public SetupRelease<DmrsConfig>? DmrsConfigPdsch { get; set; }

    public QclOperation? QclOperation { get; set; }

    public SequenceOf<int>? ReMappingQclConfigToReleaseList { get; set; }

    public SequenceOf<PdschReMappingQclConfig>? ReMappingQclConfigToAddModList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        DmrsConfigPdsch = u.OptionalSetupRelease("dmrs-ConfigPDSCH-r11", DmrsConfigPdsch);
        QclOperation = u.OptionalEnum("qcl-Operation", QclOperation);
        ReMappingQclConfigToReleaseList = u.OptionalList(
            "re-MappingQCLConfigToReleaseList-r11", ReMappingQclConfigToReleaseList, 1, 4, static (c, v) => c.Integer(null, v, 1, 4));
        ReMappingQclConfigToAddModList = u.OptionalList("re-MappingQCLConfigToAddModList-r11", ReMappingQclConfigToAddModList, 1, 4);
        u.End();
    }
}

/// <summary>qcl-Operation of PDSCH-ConfigDedicated-v1130.</summary>
[Enumerated("typeA typeB")]
public enum QclOperation
{
    TypeA,
    TypeB,
}
