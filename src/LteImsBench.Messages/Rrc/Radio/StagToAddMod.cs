using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>STAG-ToAddMod-r11, TS 36.331 §6.3.2.</summary>
public sealed record StagToAddMod : IRrcType, IExtensible
{
    public int StagId { get; set; }

    /// <summary>Subframes; <see cref="Scale.Infinity"/> is possible.</summary>
    public int TimeAlignmentTimerStag { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        StagId = u.Integer("stag-Id-r11", StagId, 1, 3);
        TimeAlignmentTimerStag = u.Scale("timeAlignmentTimerSTAG-r11", TimeAlignmentTimerStag, Scales.TimeAlignmentTimer);
        u.End();
    }
}
