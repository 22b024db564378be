using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IDC-SubframePattern-r11, TS 36.331 §6.2.2.</summary>
public abstract record IdcSubframePattern : IRrcChoice<IdcSubframePattern>
{
    public static Alternatives<IdcSubframePattern> Alternatives { get; } = new Alternatives<IdcSubframePattern>()
        .Add("subframePatternFDD-r11", static () => new SubframePatternFdd(default))
        .Add("subframePatternTDD-r11", static () => new SubframePatternTdd(null!))
        .Extensible<Unknown>();

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>subframePatternFDD-r11</c>.</summary>
    public sealed record SubframePatternFdd(uint Value) : IdcSubframePattern
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 4);
    }

    /// <summary>Alternative <c>subframePatternTDD-r11</c>.</summary>
    public sealed record SubframePatternTdd(IdcSubframePatternTdd Value) : IdcSubframePattern
    {
        public IdcSubframePatternTdd Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Choice(null, Value);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : IdcSubframePattern, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}

/// <summary>subframePatternTDD-r11 of IDC-SubframePattern-r11.</summary>
public abstract record IdcSubframePatternTdd : IRrcChoice<IdcSubframePatternTdd>
{
    public static Alternatives<IdcSubframePatternTdd> Alternatives { get; } = new Alternatives<IdcSubframePatternTdd>()
        .Add("subframeConfig0-r11", static () => new SubframeConfig0(default))
        .Add("subframeConfig1-5-r11", static () => new SubframeConfig15(default))
        .Add("subframeConfig6-r11", static () => new SubframeConfig6(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>subframeConfig0-r11</c>.</summary>
    public sealed record SubframeConfig0(BitString Value) : IdcSubframePatternTdd
    {
        public BitString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.BitString(null, Value, 70, 70);
    }

    /// <summary>Alternative <c>subframeConfig1-5-r11</c>.</summary>
    public sealed record SubframeConfig15(uint Value) : IdcSubframePatternTdd
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 10);
    }

    /// <summary>Alternative <c>subframeConfig6-r11</c>.</summary>
    public sealed record SubframeConfig6(ulong Value) : IdcSubframePatternTdd
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 60);
    }
}
