using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MAC-MainConfigSCell-r11, TS 36.331 §6.3.2.</summary>
public sealed record MacMainConfigSCell : IRrcType, IExtensible
{
    public int? StagId { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        StagId = u.OptionalInteger("stag-Id-r11", StagId, 1, 3);
        u.End();
    }
}
