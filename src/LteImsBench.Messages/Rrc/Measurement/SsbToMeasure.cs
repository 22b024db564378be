using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SSB-ToMeasure-r15, TS 36.331 §6.3.5.</summary>
public abstract record SsbToMeasure : IRrcChoice<SsbToMeasure>
{
    public static Alternatives<SsbToMeasure> Alternatives { get; } = new Alternatives<SsbToMeasure>()
        .Add("shortBitmap-r15", static () => new ShortBitmap(default))
        .Add("mediumBitmap-r15", static () => new MediumBitmap(default))
        .Add("longBitmap-r15", static () => new LongBitmap(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>shortBitmap-r15</c>.</summary>
    public sealed record ShortBitmap(uint Value) : SsbToMeasure
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 4);
    }

    /// <summary>Alternative <c>mediumBitmap-r15</c>.</summary>
    public sealed record MediumBitmap(uint Value) : SsbToMeasure
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 8);
    }

    /// <summary>Alternative <c>longBitmap-r15</c>.</summary>
    public sealed record LongBitmap(ulong Value) : SsbToMeasure
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 64);
    }
}
