using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultSSB-Index-r15, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultSsbIndex : IRrcType, IExtensible
{
    public int SsbIndex { get; set; }

    public MeasResultNr? MeasResultSsbIndexR15 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        SsbIndex = u.Integer("ssb-Index-r15", SsbIndex, 0, 63);
        MeasResultSsbIndexR15 = u.OptionalItem("measResultSSB-Index-r15", MeasResultSsbIndexR15);
        u.End();
    }
}
