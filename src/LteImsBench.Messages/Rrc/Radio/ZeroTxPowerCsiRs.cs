using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ZeroTxPowerCSI-RS-r12, TS 36.331 §6.3.2.</summary>
public sealed record ZeroTxPowerCsiRs : IRrcType
{
    public uint ZeroTxPowerResourceConfigList { get; set; }

    public int ZeroTxPowerSubframeConfig { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ZeroTxPowerResourceConfigList = u.Bits("zeroTxPowerResourceConfigList-r12", ZeroTxPowerResourceConfigList, 16);
        ZeroTxPowerSubframeConfig = u.Integer("zeroTxPowerSubframeConfig-r12", ZeroTxPowerSubframeConfig, 0, 154);
        u.End();
    }
}
