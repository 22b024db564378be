using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSI-RS-Config-v1250, TS 36.331 §6.3.2.</summary>
public sealed record CsiRsConfigV1250 : IRrcType
{
    public SetupRelease<ZeroTxPowerCsiRs>? ZeroTxPowerCsiRs2 { get; set; }

    public SetupRelease<DsZeroTxPowerCsiRs>? DsZeroTxPowerCsiRs { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        ZeroTxPowerCsiRs2 = u.OptionalSetupRelease("zeroTxPowerCSI-RS2-r12", ZeroTxPowerCsiRs2);
        DsZeroTxPowerCsiRs = u.OptionalSetupRelease("ds-ZeroTxPowerCSI-RS-r12", DsZeroTxPowerCsiRs);
        u.End();
    }
}

/// <summary>ds-ZeroTxPowerCSI-RS-r12 of CSI-RS-Config-v1250.</summary>
public sealed record DsZeroTxPowerCsiRs : IRrcType
{
    public SequenceOf<ZeroTxPowerCsiRs> ZeroTxPowerCsiRsList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        ZeroTxPowerCsiRsList = u.List("zeroTxPowerCSI-RS-List-r12", ZeroTxPowerCsiRsList, 1, 5);
        u.End();
    }
}
