using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of MeasSubframePatternConfigNeigh-r10, TS 36.331 §6.3.5.</summary>
public sealed record MeasSubframePatternConfigNeigh : IRrcType
{
    public MeasSubframePattern MeasSubframePatternNeigh { get; set; } = new MeasSubframePattern.SubframePatternFdd(default);

    public SequenceOf<PhysCellIdRange>? MeasSubframeCellList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        MeasSubframePatternNeigh = u.Choice("measSubframePatternNeigh-r10", MeasSubframePatternNeigh);
        MeasSubframeCellList = u.OptionalList("measSubframeCellList-r10", MeasSubframeCellList, 1, 32);
        u.End();
    }
}
