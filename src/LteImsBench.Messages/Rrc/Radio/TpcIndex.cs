using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>TPC-Index, TS 36.331 §6.3.2.</summary>
public abstract record TpcIndex : IRrcChoice<TpcIndex>
{
    public static Alternatives<TpcIndex> Alternatives { get; } = new Alternatives<TpcIndex>()
        .Add("indexOfFormat3", static () => new IndexOfFormat3(default))
        .Add("indexOfFormat3A", static () => new IndexOfFormat3A(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>indexOfFormat3</c>.</summary>
    public sealed record IndexOfFormat3(int Value) : TpcIndex
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 1, 15);
    }

    /// <summary>Alternative <c>indexOfFormat3A</c>.</summary>
    public sealed record IndexOfFormat3A(int Value) : TpcIndex
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 1, 31);
    }
}
