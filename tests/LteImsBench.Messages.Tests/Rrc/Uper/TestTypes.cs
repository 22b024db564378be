using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Tests.Rrc.Uper;

/// <summary>Ax of ITU-T X.691 annex A.4; digits count from 1 since the space of NumericString is 0.</summary>
public sealed record AnnexA4Type : IRrcType, IExtensible
{
    public int A { get; set; }

    public bool B { get; set; }

    public AnnexA4Choice C { get; set; } = new AnnexA4Choice.D(0);

    public SequenceOf<int>? G { get; set; }

    public bool? H { get; set; }

    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        A = u.Integer("a", A, 250, 253);
        B = u.Boolean("b", B);
        C = u.Choice("c", C);
        u.Group(1);
        G = u.With(G is not null) ? u.List("g", G, 3, 3, static (c, v) => c.Integer(null, v, 0, 10)) : null;
        H = u.OptionalBoolean("h", H);
        u.EndGroup();
        u.End();
    }
}

public abstract record AnnexA4Choice : IRrcChoice<AnnexA4Choice>
{
    public static Alternatives<AnnexA4Choice> Alternatives { get; } = new Alternatives<AnnexA4Choice>()
        .Add("d", static () => new D(default))
        .Extensible<Unknown>()
        .Add("e", static () => new E(default));

    public abstract void Fields(UperCursor u);

    public sealed record D(int Value) : AnnexA4Choice
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 255);
    }

    public sealed record E(bool Value) : AnnexA4Choice
    {
        public bool Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Boolean(null, Value);
    }

    public sealed record Unknown : AnnexA4Choice, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}

/// <summary>SEQUENCE { old, ... }</summary>
public sealed record Unextended : IRrcType, IExtensible
{
    public int Old { get; set; }

    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        Old = u.Integer("old", Old, 0, 7);
        u.End();
    }
}

/// <summary>SEQUENCE { old, ..., flag BOOLEAN, [[ extra OCTET STRING OPTIONAL, size INTEGER (0..3) OPTIONAL ]] }</summary>
public sealed record Extended : IRrcType, IExtensible
{
    public int Old { get; set; }

    public bool? Flag { get; set; }

    public OctetString? Extra { get; set; }

    public int? Size { get; set; }

    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        Old = u.Integer("old", Old, 0, 7);
        u.Addition();
        Flag = u.OptionalBoolean("flag", Flag);
        u.EndGroup();
        u.Group(2);
        Extra = u.OptionalOctets("extra", Extra);
        Size = u.OptionalInteger("size", Size, 0, 3);
        u.EndGroup();
        u.End();
    }
}

/// <summary><see cref="Extended"/> of which <c>extra</c> is not modelled.</summary>
public sealed record HalfModelled : IRrcType, IExtensible
{
    public int Old { get; set; }

    public bool? Flag { get; set; }

    public int? Size { get; set; }

    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        Old = u.Integer("old", Old, 0, 7);
        u.Addition();
        Flag = u.OptionalBoolean("flag", Flag);
        u.EndGroup();
        u.Group(2, notDecoded: 0b01);
        Size = u.OptionalInteger("size", Size, 0, 3);
        u.EndGroup();
        u.End();
    }
}

/// <summary>Two levels of non-critical extensions: x, then y and z.</summary>
public sealed record Levels : IRrcType, IExtensible
{
    public int A { get; set; }

    public bool? X { get; set; }

    public int? Y { get; set; }

    public int? Z { get; set; }

    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1);
        A = u.Integer("a", A, 0, 3);
        u.NonCritical(2);
        X = u.OptionalBoolean("x", X);
        u.NonCritical(3);
        Y = u.OptionalInteger("y", Y, 0, 15);
        Z = u.OptionalInteger("z", Z, 0, 15);
        u.Tail();
        u.End();
    }
}

/// <summary><see cref="Levels"/> of which <c>y</c> is not modelled.</summary>
public sealed record LevelsWithoutY : IRrcType, IExtensible
{
    public int A { get; set; }

    public bool? X { get; set; }

    public int? Z { get; set; }

    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1);
        A = u.Integer("a", A, 0, 3);
        u.NonCritical(2);
        X = u.OptionalBoolean("x", X);
        u.NonCritical(3, notDecoded: 0b001);
        Z = u.OptionalInteger("z", Z, 0, 15);
        u.Tail();
        u.End();
    }
}
