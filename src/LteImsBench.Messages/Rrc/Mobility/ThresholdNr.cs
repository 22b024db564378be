using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ThresholdNR-r15, TS 36.331 §6.3.4.</summary>
public abstract record ThresholdNr : IRrcChoice<ThresholdNr>
{
    public static Alternatives<ThresholdNr> Alternatives { get; } = new Alternatives<ThresholdNr>()
        .Add("nr-RSRP-r15", static () => new NrRsrp(default))
        .Add("nr-RSRQ-r15", static () => new NrRsrq(default))
        .Add("nr-SINR-r15", static () => new NrSinr(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>nr-RSRP-r15</c>.</summary>
    public sealed record NrRsrp(int Value) : ThresholdNr
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 127);
    }

    /// <summary>Alternative <c>nr-RSRQ-r15</c>.</summary>
    public sealed record NrRsrq(int Value) : ThresholdNr
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 127);
    }

    /// <summary>Alternative <c>nr-SINR-r15</c>.</summary>
    public sealed record NrSinr(int Value) : ThresholdNr
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 127);
    }
}
