using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasSubframePatternPCell-r10, TS 36.331 §6.3.2.</summary>
public abstract record MeasSubframePatternPCell : IRrcChoice<MeasSubframePatternPCell>
{
    public static Alternatives<MeasSubframePatternPCell> Alternatives { get; } = new Alternatives<MeasSubframePatternPCell>()
        .Add("release", static () => new Release())
        .Add("setup", static () => new Setup(new MeasSubframePattern.SubframePatternFdd(default)));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>release</c>.</summary>
    public sealed record Release : MeasSubframePatternPCell
    {
        public override void Fields(UperCursor u) => u.Null(null);
    }

    /// <summary>Alternative <c>setup</c>.</summary>
    public sealed record Setup(MeasSubframePattern Value) : MeasSubframePatternPCell
    {
        public MeasSubframePattern Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Choice(null, Value);
    }
}
