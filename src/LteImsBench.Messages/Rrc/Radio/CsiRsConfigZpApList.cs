using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSI-RS-ConfigZP-ApList-r14, TS 36.331 §6.3.2.</summary>
public abstract record CsiRsConfigZpApList : IRrcChoice<CsiRsConfigZpApList>
{
    public static Alternatives<CsiRsConfigZpApList> Alternatives { get; } = new Alternatives<CsiRsConfigZpApList>()
        .Add("release", static () => new Release())
        .Add("setup", static () => new Setup([]));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>release</c>.</summary>
    public sealed record Release : CsiRsConfigZpApList
    {
        public override void Fields(UperCursor u) => u.Null(null);
    }

    /// <summary>Alternative <c>setup</c>.</summary>
    public sealed record Setup(SequenceOf<CsiRsConfigZp> Value) : CsiRsConfigZpApList
    {
        public SequenceOf<CsiRsConfigZp> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 4);
    }
}
