using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionRelease-v9e0-IEs, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionReleaseV9E0 : IRrcType, IExtensible
{
    public RedirectedCarrierInfoV9E0? RedirectedCarrierInfoV9E0 { get; set; }

    public IdleModeMobilityControlInfoV9E0? IdleModeMobilityControlInfoV9E0 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3);
        RedirectedCarrierInfoV9E0 = u.OptionalItem("redirectedCarrierInfo-v9e0", RedirectedCarrierInfoV9E0);
        IdleModeMobilityControlInfoV9E0 = u.OptionalItem("idleModeMobilityControlInfo-v9e0", IdleModeMobilityControlInfoV9E0);
        u.Tail();
        u.End();
    }
}
