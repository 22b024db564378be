using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RedirectedCarrierInfo, TS 36.331 §6.2.2.</summary>
public abstract record RedirectedCarrierInfo : IRrcChoice<RedirectedCarrierInfo>
{
    public static Alternatives<RedirectedCarrierInfo> Alternatives { get; } = new Alternatives<RedirectedCarrierInfo>()
        .Add("eutra", static () => new Eutra(default))
        .Add("geran", static () => new Geran(new()))
        .Add("utra-FDD", static () => new UtraFdd(default))
        .Add("utra-TDD", static () => new UtraTdd(default))
        .Add("cdma2000-HRPD", static () => new Cdma2000Hrpd(new()))
        .Add("cdma2000-1xRTT", static () => new Cdma20001XRtt(new()))
        .Extensible<Unknown>()
        .Add("utra-TDD-r10", static () => new UtraTddR10([]))
        .Add("nr-r15", static () => new Nr(new()))
        .NotDecoded("nr-r17");

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>eutra</c>.</summary>
    public sealed record Eutra(Earfcn Value) : RedirectedCarrierInfo
    {
        public Earfcn Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Earfcn(null, Value);
    }

    /// <summary>Alternative <c>geran</c>.</summary>
    public sealed record Geran(CarrierFreqsGeran Value) : RedirectedCarrierInfo
    {
        public CarrierFreqsGeran Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>utra-FDD</c>.</summary>
    public sealed record UtraFdd(int Value) : RedirectedCarrierInfo
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 16383);
    }

    /// <summary>Alternative <c>utra-TDD</c>.</summary>
    public sealed record UtraTdd(int Value) : RedirectedCarrierInfo
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 16383);
    }

    /// <summary>Alternative <c>cdma2000-HRPD</c>.</summary>
    public sealed record Cdma2000Hrpd(CarrierFreqCdma2000 Value) : RedirectedCarrierInfo
    {
        public CarrierFreqCdma2000 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>cdma2000-1xRTT</c>.</summary>
    public sealed record Cdma20001XRtt(CarrierFreqCdma2000 Value) : RedirectedCarrierInfo
    {
        public CarrierFreqCdma2000 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>utra-TDD-r10</c>.</summary>
    public sealed record UtraTddR10(SequenceOf<int> Value) : RedirectedCarrierInfo
    {
        public SequenceOf<int> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 6, static (c, v) => c.Integer(null, v, 0, 16383));
    }

    /// <summary>Alternative <c>nr-r15</c>.</summary>
    public sealed record Nr(CarrierInfoNr Value) : RedirectedCarrierInfo
    {
        public CarrierInfoNr Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : RedirectedCarrierInfo, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
