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
        .NotDecoded("gp2-r14")
        .NotDecoded("gp3-r14")
        .NotDecoded("gp-ncsg0-r14")
        .NotDecoded("gp-ncsg1-r14")
        .NotDecoded("gp-ncsg2-r14")
        .NotDecoded("gp-ncsg3-r14")
        .NotDecoded("gp-nonUniform1-r14")
        .NotDecoded("gp-nonUniform2-r14")
        .NotDecoded("gp-nonUniform3-r14")
        .NotDecoded("gp-nonUniform4-r14")
        .NotDecoded("gp4-r15")
        .NotDecoded("gp5-r15")
        .NotDecoded("gp6-r15")
        .NotDecoded("gp7-r15")
        .NotDecoded("gp8-r15")
        .NotDecoded("gp9-r15")
        .NotDecoded("gp10-r15")
        .NotDecoded("gp11-r15");

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

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : GapOffset, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
