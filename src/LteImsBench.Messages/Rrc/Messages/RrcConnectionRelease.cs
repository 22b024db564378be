using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionRelease, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionRelease : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public ReleaseCause ReleaseCause { get; set; }

    public RedirectedCarrierInfo? RedirectedCarrierInfo { get; set; }

    public IdleModeMobilityControlInfo? IdleModeMobilityControlInfo { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public CellInfoList? CellInfoList { get; set; }

    /// <summary>Seconds.</summary>
    public int? ExtendedWaitTime { get; set; }

    public ulong? ResumeIdentity { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("rrcConnectionRelease-r8", c1: 4);
        u.Begin(this, optionals: 3);
        ReleaseCause = u.Enum("releaseCause", ReleaseCause);
        RedirectedCarrierInfo = u.OptionalChoice("redirectedCarrierInfo", RedirectedCarrierInfo);
        IdleModeMobilityControlInfo = u.OptionalItem("idleModeMobilityControlInfo", IdleModeMobilityControlInfo);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalContaining<RrcConnectionReleaseV9E0>("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(2);
        CellInfoList = u.OptionalChoice("cellInfoList-r9", CellInfoList);
        u.NonCritical(2);
        ExtendedWaitTime = u.OptionalInteger("extendedWaitTime-r10", ExtendedWaitTime, 1, 1800);
        u.NonCritical(2);
        ResumeIdentity = u.OptionalBits64("resumeIdentity-r13", ResumeIdentity, 40);
        u.NonCritical(6, notDecoded: 0b01_1111);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}

/// <summary>cellInfoList-r9 of RRCConnectionRelease.</summary>
public abstract record CellInfoList : IRrcChoice<CellInfoList>
{
    public static Alternatives<CellInfoList> Alternatives { get; } = new Alternatives<CellInfoList>()
        .Add("geran-r9", static () => new Geran([]))
        .Add("utra-FDD-r9", static () => new UtraFdd([]))
        .Add("utra-TDD-r9", static () => new UtraTdd([]))
        .Extensible<Unknown>()
        .Add("utra-TDD-r10", static () => new UtraTddR10([]));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>geran-r9</c>.</summary>
    public sealed record Geran(SequenceOf<CellInfoGeran> Value) : CellInfoList
    {
        public SequenceOf<CellInfoGeran> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 32);
    }

    /// <summary>Alternative <c>utra-FDD-r9</c>.</summary>
    public sealed record UtraFdd(SequenceOf<CellInfoUtraFdd> Value) : CellInfoList
    {
        public SequenceOf<CellInfoUtraFdd> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 16);
    }

    /// <summary>Alternative <c>utra-TDD-r9</c>.</summary>
    public sealed record UtraTdd(SequenceOf<CellInfoUtraTddR9> Value) : CellInfoList
    {
        public SequenceOf<CellInfoUtraTddR9> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 16);
    }

    /// <summary>Alternative <c>utra-TDD-r10</c>.</summary>
    public sealed record UtraTddR10(SequenceOf<CellInfoUtraTddR10> Value) : CellInfoList
    {
        public SequenceOf<CellInfoUtraTddR10> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 16);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : CellInfoList, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
