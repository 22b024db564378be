using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MTC-SSB-NR-r15, TS 36.331 §6.3.5.</summary>
public sealed record MtcSsbNr : IRrcType
{
    private static readonly Scale SsbDurationScale = new("sf1 sf2 sf3 sf4 sf5");

    public MtcPeriodicityAndOffset PeriodicityAndOffset { get; set; } = new MtcPeriodicityAndOffset.Sf5(default);

    /// <summary>Subframes.</summary>
    public int SsbDuration { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PeriodicityAndOffset = u.Choice("periodicityAndOffset-r15", PeriodicityAndOffset);
        SsbDuration = u.Scale("ssb-Duration-r15", SsbDuration, SsbDurationScale);
        u.End();
    }
}

/// <summary>periodicityAndOffset-r15 of MTC-SSB-NR-r15.</summary>
public abstract record MtcPeriodicityAndOffset : IRrcChoice<MtcPeriodicityAndOffset>
{
    public static Alternatives<MtcPeriodicityAndOffset> Alternatives { get; } = new Alternatives<MtcPeriodicityAndOffset>()
        .Add("sf5-r15", static () => new Sf5(default))
        .Add("sf10-r15", static () => new Sf10(default))
        .Add("sf20-r15", static () => new Sf20(default))
        .Add("sf40-r15", static () => new Sf40(default))
        .Add("sf80-r15", static () => new Sf80(default))
        .Add("sf160-r15", static () => new Sf160(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>sf5-r15</c>.</summary>
    public sealed record Sf5(int Value) : MtcPeriodicityAndOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 4);
    }

    /// <summary>Alternative <c>sf10-r15</c>.</summary>
    public sealed record Sf10(int Value) : MtcPeriodicityAndOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 9);
    }

    /// <summary>Alternative <c>sf20-r15</c>.</summary>
    public sealed record Sf20(int Value) : MtcPeriodicityAndOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 19);
    }

    /// <summary>Alternative <c>sf40-r15</c>.</summary>
    public sealed record Sf40(int Value) : MtcPeriodicityAndOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 39);
    }

    /// <summary>Alternative <c>sf80-r15</c>.</summary>
    public sealed record Sf80(int Value) : MtcPeriodicityAndOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 79);
    }

    /// <summary>Alternative <c>sf160-r15</c>.</summary>
    public sealed record Sf160(int Value) : MtcPeriodicityAndOffset
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 159);
    }
}
