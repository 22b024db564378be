using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RadioResourceConfigDedicatedSCell-r10, TS 36.331 §6.3.2.</summary>
public sealed record RadioResourceConfigDedicatedSCell : IRrcType, IExtensible
{
    public PhysicalConfigDedicatedSCell? PhysicalConfigDedicatedSCell { get; set; }

    public MacMainConfigSCell? MacMainConfigSCell { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        PhysicalConfigDedicatedSCell = u.OptionalItem("physicalConfigDedicatedSCell-r10", PhysicalConfigDedicatedSCell);
        u.Group(1);
        MacMainConfigSCell = u.OptionalItem("mac-MainConfigSCell-r11", MacMainConfigSCell);
        u.EndGroup();
        u.End();
    }
}
