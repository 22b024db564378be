using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RSRQ-RangeConfig-r12, TS 36.331 §6.3.5.</summary>
public abstract record RsrqRangeConfig : IRrcChoice<RsrqRangeConfig>
{
    public static Alternatives<RsrqRangeConfig> Alternatives { get; } = new Alternatives<RsrqRangeConfig>()
        .Add("release", static () => new Release())
        .Add("setup", static () => new Setup(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>release</c>.</summary>
    public sealed record Release : RsrqRangeConfig
    {
        public override void Fields(UperCursor u) => u.Null(null);
    }

    /// <summary>Alternative <c>setup</c>.</summary>
    public sealed record Setup(int Value) : RsrqRangeConfig
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, -30, 46);
    }
}
