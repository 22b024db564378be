using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>DRX-Config-v1130, TS 36.331 §6.3.2.</summary>
public sealed record DrxConfigV1130 : IRrcType
{
    public bool DrxRetransmissionTimerV1130 { get; set; }

    public LongDrxCycleStartOffsetV1130? LongDrxCycleStartOffsetV1130 { get; set; }

    public bool ShortDrxCycleV1130 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        DrxRetransmissionTimerV1130 = u.Flag("drx-RetransmissionTimer-v1130", DrxRetransmissionTimerV1130, "psf0-v1130");
        LongDrxCycleStartOffsetV1130 = u.OptionalChoice("longDRX-CycleStartOffset-v1130", LongDrxCycleStartOffsetV1130);
        ShortDrxCycleV1130 = u.Flag("shortDRX-Cycle-v1130", ShortDrxCycleV1130, "sf4-v1130");
        u.End();
    }
}

/// <summary>longDRX-CycleStartOffset-v1130 of DRX-Config-v1130.</summary>
public abstract record LongDrxCycleStartOffsetV1130 : IRrcChoice<LongDrxCycleStartOffsetV1130>
{
    public static Alternatives<LongDrxCycleStartOffsetV1130> Alternatives { get; } = new Alternatives<LongDrxCycleStartOffsetV1130>()
        .Add("sf60-v1130", static () => new Sf60(default))
        .Add("sf70-v1130", static () => new Sf70(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>sf60-v1130</c>.</summary>
    public sealed record Sf60(int Value) : LongDrxCycleStartOffsetV1130
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 59);
    }

    /// <summary>Alternative <c>sf70-v1130</c>.</summary>
    public sealed record Sf70(int Value) : LongDrxCycleStartOffsetV1130
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 69);
    }
}
