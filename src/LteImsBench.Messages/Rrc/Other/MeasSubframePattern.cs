using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasSubframePattern-r10, TS 36.331 §6.3.6.</summary>
public abstract record MeasSubframePattern : IRrcChoice<MeasSubframePattern>
{
    public static Alternatives<MeasSubframePattern> Alternatives { get; } = new Alternatives<MeasSubframePattern>()
        .Add("subframePatternFDD-r10", static () => new SubframePatternFdd(default))
        .Add("subframePatternTDD-r10", static () => new SubframePatternTdd(null!))
        .Extensible<Unknown>();

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>subframePatternFDD-r10</c>.</summary>
    public sealed record SubframePatternFdd(ulong Value) : MeasSubframePattern
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 40);
    }

    /// <summary>Alternative <c>subframePatternTDD-r10</c>.</summary>
    public sealed record SubframePatternTdd(Rrc.SubframePatternTdd Value) : MeasSubframePattern
    {
        public Rrc.SubframePatternTdd Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Choice(null, Value);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : MeasSubframePattern, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}

/// <summary>subframePatternTDD-r10 of MeasSubframePattern-r10.</summary>
public abstract record SubframePatternTdd : IRrcChoice<SubframePatternTdd>
{
    public static Alternatives<SubframePatternTdd> Alternatives { get; } = new Alternatives<SubframePatternTdd>()
        .Add("subframeConfig1-5-r10", static () => new SubframeConfig15(default))
        .Add("subframeConfig0-r10", static () => new SubframeConfig0(default))
        .Add("subframeConfig6-r10", static () => new SubframeConfig6(default))
        .Extensible<Unknown>();

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>subframeConfig1-5-r10</c>.</summary>
    public sealed record SubframeConfig15(uint Value) : SubframePatternTdd
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 20);
    }

    /// <summary>Alternative <c>subframeConfig0-r10</c>.</summary>
    public sealed record SubframeConfig0(BitString Value) : SubframePatternTdd
    {
        public BitString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.BitString(null, Value, 70, 70);
    }

    /// <summary>Alternative <c>subframeConfig6-r10</c>.</summary>
    public sealed record SubframeConfig6(ulong Value) : SubframePatternTdd
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 60);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : SubframePatternTdd, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
