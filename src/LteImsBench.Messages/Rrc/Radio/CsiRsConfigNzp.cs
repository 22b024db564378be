using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSI-RS-ConfigNZP-r11, TS 36.331 §6.3.2.</summary>
public sealed record CsiRsConfigNzp : IRrcType, IExtensible
{
    private static readonly Scale AntennaPortsCountScale = new("an1 an2 an4 an8");

    public int CsiRsConfigNzpId { get; set; }

    public int AntennaPortsCount { get; set; }

    public int ResourceConfig { get; set; }

    public int SubframeConfig { get; set; }

    public int ScramblingIdentity { get; set; }

    public QclCrsInfo? QclCrsInfo { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        CsiRsConfigNzpId = u.Integer("csi-RS-ConfigNZPId-r11", CsiRsConfigNzpId, 1, 3);
        AntennaPortsCount = u.Scale("antennaPortsCount-r11", AntennaPortsCount, AntennaPortsCountScale);
        ResourceConfig = u.Integer("resourceConfig-r11", ResourceConfig, 0, 31);
        SubframeConfig = u.Integer("subframeConfig-r11", SubframeConfig, 0, 154);
        ScramblingIdentity = u.Integer("scramblingIdentity-r11", ScramblingIdentity, 0, 503);
        QclCrsInfo = u.OptionalItem("qcl-CRS-Info-r11", QclCrsInfo);
        u.End();
    }
}

/// <summary>qcl-CRS-Info-r11 of CSI-RS-ConfigNZP-r11.</summary>
public sealed record QclCrsInfo : IRrcType
{
    private static readonly Scale CrsPortsCountScale = new("n1 n2 n4 spare1");

    public int QclScramblingIdentity { get; set; }

    public int CrsPortsCount { get; set; }

    public SetupRelease<QclCrsMbsfnSubframeConfigList>? MbsfnSubframeConfigList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        QclScramblingIdentity = u.Integer("qcl-ScramblingIdentity-r11", QclScramblingIdentity, 0, 503);
        CrsPortsCount = u.Scale("crs-PortsCount-r11", CrsPortsCount, CrsPortsCountScale);
        MbsfnSubframeConfigList = u.OptionalSetupRelease("mbsfn-SubframeConfigList-r11", MbsfnSubframeConfigList);
        u.End();
    }
}

/// <summary>mbsfn-SubframeConfigList-r11 of QclCrsInfo.</summary>
public sealed record QclCrsMbsfnSubframeConfigList : IRrcType
{
    public SequenceOf<MbsfnSubframeConfig> SubframeConfigList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        SubframeConfigList = u.List("subframeConfigList", SubframeConfigList, 1, 8);
        u.End();
    }
}
