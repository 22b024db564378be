using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSI-RS-ConfigZP-r11, TS 36.331 §6.3.2.</summary>
public sealed record CsiRsConfigZp : IRrcType, IExtensible
{
    public int CsiRsConfigZpId { get; set; }

    public uint ResourceConfigList { get; set; }

    public int SubframeConfig { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        CsiRsConfigZpId = u.Integer("csi-RS-ConfigZPId-r11", CsiRsConfigZpId, 1, 4);
        ResourceConfigList = u.Bits("resourceConfigList-r11", ResourceConfigList, 16);
        SubframeConfig = u.Integer("subframeConfig-r11", SubframeConfig, 0, 154);
        u.End();
    }
}
