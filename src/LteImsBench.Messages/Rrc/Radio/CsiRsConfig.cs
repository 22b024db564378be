using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSI-RS-Config-r10, TS 36.331 §6.3.2.</summary>
public sealed record CsiRsConfig : IRrcType
{
    public SetupRelease<CsiRs>? CsiRs { get; set; }

    public SetupRelease<ZeroTxPowerCsiRs>? ZeroTxPowerCsiRs { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        CsiRs = u.OptionalSetupRelease("csi-RS-r10", CsiRs);
        ZeroTxPowerCsiRs = u.OptionalSetupRelease("zeroTxPowerCSI-RS-r10", ZeroTxPowerCsiRs);
        u.End();
    }
}

/// <summary>csi-RS-r10 of CSI-RS-Config-r10.</summary>
public sealed record CsiRs : IRrcType
{
    private static readonly Scale AntennaPortsCountScale = new("an1 an2 an4 an8");

    public int AntennaPortsCount { get; set; }

    public int ResourceConfig { get; set; }

    public int SubframeConfig { get; set; }

    public int PC { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        AntennaPortsCount = u.Scale("antennaPortsCount-r10", AntennaPortsCount, AntennaPortsCountScale);
        ResourceConfig = u.Integer("resourceConfig-r10", ResourceConfig, 0, 31);
        SubframeConfig = u.Integer("subframeConfig-r10", SubframeConfig, 0, 154);
        PC = u.Integer("p-C-r10", PC, -8, 15);
        u.End();
    }
}
