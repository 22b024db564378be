using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ThresholdUTRA, TS 36.331 §6.3.5.</summary>
public abstract record ThresholdUtra : IRrcChoice<ThresholdUtra>
{
    public static Alternatives<ThresholdUtra> Alternatives { get; } = new Alternatives<ThresholdUtra>()
        .Add("utra-RSCP", static () => new UtraRscp(default))
        .Add("utra-EcN0", static () => new UtraEcN0(default));

    public abstract void Fields(UperCursor u);

    /// <summary>utra-RSCP.</summary>
    public sealed record UtraRscp(int Value) : ThresholdUtra
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, -5, 91);
    }

    /// <summary>utra-EcN0.</summary>
    public sealed record UtraEcN0(int Value) : ThresholdUtra
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 49);
    }
}
