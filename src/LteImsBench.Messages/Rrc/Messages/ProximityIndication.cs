using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ProximityIndication-r9, TS 36.331 §6.2.2.</summary>
public sealed record ProximityIndication : RrcMessage, IExtensible
{
    public ProximityIndicationType Type { get; set; }

    public ProximityCarrierFreq CarrierFreq { get; set; } = new ProximityCarrierFreq.Eutra(default);

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("proximityIndication-r9", c1: 4);
        u.Begin(this, optionals: 1);
        Type = u.Enum("type-r9", Type);
        CarrierFreq = u.Choice("carrierFreq-r9", CarrierFreq);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}

/// <summary>type-r9 of ProximityIndication-r9.</summary>
[Enumerated("entering leaving")]
public enum ProximityIndicationType
{
    Entering,
    Leaving,
}

/// <summary>carrierFreq-r9 of ProximityIndication-r9.</summary>
public abstract record ProximityCarrierFreq : IRrcChoice<ProximityCarrierFreq>
{
    public static Alternatives<ProximityCarrierFreq> Alternatives { get; } = new Alternatives<ProximityCarrierFreq>()
        .Add("eutra-r9", static () => new Eutra(default))
        .Add("utra-r9", static () => new Utra(default))
        .Extensible<Unknown>()
        .Add("eutra2-v9e0", static () => new Eutra2V9E0(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>eutra-r9</c>.</summary>
    public sealed record Eutra(Earfcn Value) : ProximityCarrierFreq
    {
        public Earfcn Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Earfcn(null, Value);
    }

    /// <summary>Alternative <c>utra-r9</c>.</summary>
    public sealed record Utra(int Value) : ProximityCarrierFreq
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 0, 16383);
    }

    /// <summary>Alternative <c>eutra2-v9e0</c>.</summary>
    public sealed record Eutra2V9E0(int Value) : ProximityCarrierFreq
    {
        public int Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Integer(null, Value, 65536, 262143);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : ProximityCarrierFreq, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
