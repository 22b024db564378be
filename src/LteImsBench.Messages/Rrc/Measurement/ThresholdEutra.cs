using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ThresholdEUTRA, TS 36.331 §6.3.5.</summary>
public abstract record ThresholdEutra : IRrcChoice<ThresholdEutra>
{
    public static Alternatives<ThresholdEutra> Alternatives { get; } = new Alternatives<ThresholdEutra>()
        .Add("threshold-RSRP", static () => new ThresholdRsrp(default))
        .Add("threshold-RSRQ", static () => new ThresholdRsrq(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>threshold-RSRP</c>.</summary>
    public sealed record ThresholdRsrp(int Value) : ThresholdEutra
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 97);
    }

    /// <summary>Alternative <c>threshold-RSRQ</c>.</summary>
    public sealed record ThresholdRsrq(int Value) : ThresholdEutra
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 34);
    }
}
