using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of MeasGapConfig, TS 36.331 §6.3.5.</summary>
public sealed record MeasGapConfig : IRrcType
{
    public GapOffset GapOffset { get; set; } = new GapOffset.Gp0(default);

    public void Fields(UperCursor u)
    {
        u.Begin();
        GapOffset = u.Choice("gapOffset", GapOffset);
        u.End();
    }
}

/// <summary>gapOffset of MeasGapConfig.</summary>
public abstract record GapOffset : IRrcChoice<GapOffset>
{
    public static Alternatives<GapOffset> Alternatives { get; } = new Alternatives<GapOffset>()
        .Add("gp0", static () => new Gp0(default))
        .Add("gp1", static () => new Gp1(default))
        .Extensible<Unknown>()
        .Add("gp2-r14", static () => new Gp2(default))
        .Add("gp3-r14", static () => new Gp3(default))
        .NotDecoded("gp-ncsg0-r14")
        .NotDecoded("gp-ncsg1-r14")
        .NotDecoded("gp-ncsg2-r14")
        .NotDecoded("gp-ncsg3-r14")
        .NotDecoded("gp-nonUniform1-r14")
        .NotDecoded("gp-nonUniform2-r14")
        .NotDecoded("gp-nonUniform3-r14")
        .NotDecoded("gp-nonUniform4-r14")
        .Add("gp4-r15", static () => new Gp4(default))
        .Add("gp5-r15", static () => new Gp5(default))
        .Add("gp6-r15", static () => new Gp6(default))
        .Add("gp7-r15", static () => new Gp7(default))
        .Add("gp8-r15", static () => new Gp8(default))
        .Add("gp9-r15", static () => new Gp9(default))
        .Add("gp10-r15", static () => new Gp10(default))
        .Add("gp11-r15", static () => new Gp11(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>gp0</c>.</summary>
    public sealed record Gp0(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 39);
    }

    /// <summary>Alternative <c>gp1</c>.</summary>
    public sealed record Gp1(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 79);
    }

    /// <summary>Alternative <c>gp2-r14</c>.</summary>
    public sealed record Gp2(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 39);
    }

    /// <summary>Alternative <c>gp3-r14</c>.</summary>
    public sealed record Gp3(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 79);
    }

    /// <summary>Alternative <c>gp4-r15</c>.</summary>
    public sealed record Gp4(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 19);
    }

    /// <summary>Alternative <c>gp5-r15</c>.</summary>
    public sealed record Gp5(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 159);
    }

    /// <summary>Alternative <c>gp6-r15</c>.</summary>
    public sealed record Gp6(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 19);
    }

    /// <summary>Alternative <c>gp7-r15</c>.</summary>
    public sealed record Gp7(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 39);
    }

    /// <summary>Alternative <c>gp8-r15</c>.</summary>
    public sealed record Gp8(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 79);
    }

    /// <summary>Alternative <c>gp9-r15</c>.</summary>
    public sealed record Gp9(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 159);
    }

    /// <summary>Alternative <c>gp10-r15</c>.</summary>
    public sealed record Gp10(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 19);
    }

    /// <summary>Alternative <c>gp11-r15</c>.</summary>
    public sealed record Gp11(int Value) : GapOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 159);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : GapOffset, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
