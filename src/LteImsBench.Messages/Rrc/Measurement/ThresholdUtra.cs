using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ThresholdUTRA, TS 36.331 §6.3.5.</summary>
public abstract record ThresholdUtra : IRrcChoice<ThresholdUtra>
{
    public static Alternatives<ThresholdUtra> Alternatives { get; } = new Alternatives<ThresholdUtra>()
        .Add("utra-RSCP", static () => new UtraRscp(default))
        .Add("utra-EcN0", static () => new UtraEcN0(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>utra-RSCP</c>.</summary>
    public sealed record UtraRscp(int Value) : ThresholdUtra
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, -5, 91);
    }

    /// <summary>Alternative <c>utra-EcN0</c>.</summary>
    public sealed record UtraEcN0(int Value) : ThresholdUtra
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 49);
    }
}
