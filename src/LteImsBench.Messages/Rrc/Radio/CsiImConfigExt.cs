using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSI-IM-ConfigExt-r12, TS 36.331 §6.3.2.</summary>
public sealed record CsiImConfigExt : IRrcType, IExtensible
{
    public int CsiImConfigIdV1250 { get; set; }

    public int ResourceConfig { get; set; }

    public int SubframeConfig { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        CsiImConfigIdV1250 = u.Integer("csi-IM-ConfigId-v1250", CsiImConfigIdV1250, 4, 4);
        ResourceConfig = u.Integer("resourceConfig-r12", ResourceConfig, 0, 31);
        SubframeConfig = u.Integer("subframeConfig-r12", SubframeConfig, 0, 154);
        u.End();
    }
}
