using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of DRX-Config, TS 36.331 §6.3.2.</summary>
public sealed record DrxConfig : IRrcType
{
    private static readonly Scale OnDurationTimerScale = new(
        "psf1 psf2 psf3 psf4 psf5 psf6 psf8 psf10 psf20 psf30 psf40 psf50 psf60 psf80 psf100 psf200");
    private static readonly Scale DrxInactivityTimerScale = new(
        "psf1 psf2 psf3 psf4 psf5 psf6 psf8 psf10 psf20 psf30 psf40 psf50 psf60 psf80 psf100 psf200 psf300 psf500 psf750 psf1280 " +
        "psf1920 psf2560 psf0-v1020 spare9 spare8 spare7 spare6 spare5 spare4 spare3 spare2 spare1");
    private static readonly Scale DrxRetransmissionTimerScale = new("psf1 psf2 psf4 psf6 psf8 psf16 psf24 psf33");

    /// <summary>PDCCH subframes.</summary>
    public int OnDurationTimer { get; set; }

    /// <summary>PDCCH subframes.</summary>
    public int DrxInactivityTimer { get; set; }

    /// <summary>PDCCH subframes.</summary>
    public int DrxRetransmissionTimer { get; set; }

    public LongDrxCycleStartOffset LongDrxCycleStartOffset { get; set; } = new LongDrxCycleStartOffset.Sf10(default);

    public ShortDrx? ShortDrx { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        OnDurationTimer = u.Scale("onDurationTimer", OnDurationTimer, OnDurationTimerScale);
        DrxInactivityTimer = u.Scale("drx-InactivityTimer", DrxInactivityTimer, DrxInactivityTimerScale);
        DrxRetransmissionTimer = u.Scale("drx-RetransmissionTimer", DrxRetransmissionTimer, DrxRetransmissionTimerScale);
        LongDrxCycleStartOffset = u.Choice("longDRX-CycleStartOffset", LongDrxCycleStartOffset);
        ShortDrx = u.OptionalItem("shortDRX", ShortDrx);
        u.End();
    }
}

/// <summary>longDRX-CycleStartOffset of DRX-Config.</summary>
public abstract record LongDrxCycleStartOffset : IRrcChoice<LongDrxCycleStartOffset>
{
    public static Alternatives<LongDrxCycleStartOffset> Alternatives { get; } = new Alternatives<LongDrxCycleStartOffset>()
        .Add("sf10", static () => new Sf10(default))
        .Add("sf20", static () => new Sf20(default))
        .Add("sf32", static () => new Sf32(default))
        .Add("sf40", static () => new Sf40(default))
        .Add("sf64", static () => new Sf64(default))
        .Add("sf80", static () => new Sf80(default))
        .Add("sf128", static () => new Sf128(default))
        .Add("sf160", static () => new Sf160(default))
        .Add("sf256", static () => new Sf256(default))
        .Add("sf320", static () => new Sf320(default))
        .Add("sf512", static () => new Sf512(default))
        .Add("sf640", static () => new Sf640(default))
        .Add("sf1024", static () => new Sf1024(default))
        .Add("sf1280", static () => new Sf1280(default))
        .Add("sf2048", static () => new Sf2048(default))
        .Add("sf2560", static () => new Sf2560(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>sf10</c>.</summary>
    public sealed record Sf10(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 9);
    }

    /// <summary>Alternative <c>sf20</c>.</summary>
    public sealed record Sf20(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 19);
    }

    /// <summary>Alternative <c>sf32</c>.</summary>
    public sealed record Sf32(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 31);
    }

    /// <summary>Alternative <c>sf40</c>.</summary>
    public sealed record Sf40(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 39);
    }

    /// <summary>Alternative <c>sf64</c>.</summary>
    public sealed record Sf64(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 63);
    }

    /// <summary>Alternative <c>sf80</c>.</summary>
    public sealed record Sf80(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 79);
    }

    /// <summary>Alternative <c>sf128</c>.</summary>
    public sealed record Sf128(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 127);
    }

    /// <summary>Alternative <c>sf160</c>.</summary>
    public sealed record Sf160(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 159);
    }

    /// <summary>Alternative <c>sf256</c>.</summary>
    public sealed record Sf256(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 255);
    }

    /// <summary>Alternative <c>sf320</c>.</summary>
    public sealed record Sf320(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 319);
    }

    /// <summary>Alternative <c>sf512</c>.</summary>
    public sealed record Sf512(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 511);
    }

    /// <summary>Alternative <c>sf640</c>.</summary>
    public sealed record Sf640(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 639);
    }

    /// <summary>Alternative <c>sf1024</c>.</summary>
    public sealed record Sf1024(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 1023);
    }

    /// <summary>Alternative <c>sf1280</c>.</summary>
    public sealed record Sf1280(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 1279);
    }

    /// <summary>Alternative <c>sf2048</c>.</summary>
    public sealed record Sf2048(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 2047);
    }

    /// <summary>Alternative <c>sf2560</c>.</summary>
    public sealed record Sf2560(int Value) : LongDrxCycleStartOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 2559);
    }
}

/// <summary>shortDRX of DRX-Config.</summary>
public sealed record ShortDrx : IRrcType
{
    private static readonly Scale ShortDrxCycleScale = new(
        "sf2 sf5 sf8 sf10 sf16 sf20 sf32 sf40 sf64 sf80 sf128 sf160 sf256 sf320 sf512 sf640");

    /// <summary>Subframes.</summary>
    public int ShortDrxCycle { get; set; }

    public int DrxShortCycleTimer { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ShortDrxCycle = u.Scale("shortDRX-Cycle", ShortDrxCycle, ShortDrxCycleScale);
        DrxShortCycleTimer = u.Integer("drxShortCycleTimer", DrxShortCycleTimer, 1, 16);
        u.End();
    }
}
