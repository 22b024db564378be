using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSI-IM-Config-r11, TS 36.331 §6.3.2.</summary>
public sealed record CsiImConfig : IRrcType, IExtensible
{
    public int CsiImConfigId { get; set; }

    public int ResourceConfig { get; set; }

    public int SubframeConfig { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        CsiImConfigId = u.Integer("csi-IM-ConfigId-r11", CsiImConfigId, 1, 3);
        ResourceConfig = u.Integer("resourceConfig-r11", ResourceConfig, 0, 31);
        SubframeConfig = u.Integer("subframeConfig-r11", SubframeConfig, 0, 154);
        u.End();
    }
}
