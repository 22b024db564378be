using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemTimeInfoCDMA2000, TS 36.331 §6.3.4.</summary>
public sealed record SystemTimeInfoCdma2000 : IRrcType
{
    public bool CdmaEutraSynchronisation { get; set; }

    public CdmaSystemTime CdmaSystemTime { get; set; } = new CdmaSystemTime.SynchronousSystemTime(default);

    public void Fields(UperCursor u)
    {
        u.Begin();
        CdmaEutraSynchronisation = u.Boolean("cdma-EUTRA-Synchronisation", CdmaEutraSynchronisation);
        CdmaSystemTime = u.Choice("cdma-SystemTime", CdmaSystemTime);
        u.End();
    }
}

/// <summary>cdma-SystemTime of SystemTimeInfoCDMA2000.</summary>
public abstract record CdmaSystemTime : IRrcChoice<CdmaSystemTime>
{
    public static Alternatives<CdmaSystemTime> Alternatives { get; } = new Alternatives<CdmaSystemTime>()
        .Add("synchronousSystemTime", static () => new SynchronousSystemTime(default))
        .Add("asynchronousSystemTime", static () => new AsynchronousSystemTime(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>synchronousSystemTime</c>.</summary>
    public sealed record SynchronousSystemTime(ulong Value) : CdmaSystemTime
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 39);
    }

    /// <summary>Alternative <c>asynchronousSystemTime</c>.</summary>
    public sealed record AsynchronousSystemTime(ulong Value) : CdmaSystemTime
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 49);
    }
}
