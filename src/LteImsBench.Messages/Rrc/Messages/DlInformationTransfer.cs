using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>DLInformationTransfer, TS 36.331 §6.2.2.</summary>
public sealed record DlInformationTransfer : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public DedicatedInfoType DedicatedInfoType { get; set; } = new DedicatedInfoType.DedicatedInfoNas(default);

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("dlInformationTransfer-r8", c1: 4);
        u.Begin(this, optionals: 1);
        DedicatedInfoType = u.Choice("dedicatedInfoType", DedicatedInfoType);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}

/// <summary>dedicatedInfoType of DLInformationTransfer.</summary>
public abstract record DedicatedInfoType : IRrcChoice<DedicatedInfoType>
{
    public static Alternatives<DedicatedInfoType> Alternatives { get; } = new Alternatives<DedicatedInfoType>()
        .Add("dedicatedInfoNAS", static () => new DedicatedInfoNas(default))
        .Add("dedicatedInfoCDMA2000-1XRTT", static () => new DedicatedInfoCdma20001Xrtt(default))
        .Add("dedicatedInfoCDMA2000-HRPD", static () => new DedicatedInfoCdma2000Hrpd(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>dedicatedInfoNAS</c>.</summary>
    public sealed record DedicatedInfoNas(OctetString Value) : DedicatedInfoType
    {
        public OctetString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Octets(null, Value);
    }

    /// <summary>Alternative <c>dedicatedInfoCDMA2000-1XRTT</c>.</summary>
    public sealed record DedicatedInfoCdma20001Xrtt(OctetString Value) : DedicatedInfoType
    {
        public OctetString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Octets(null, Value);
    }

    /// <summary>Alternative <c>dedicatedInfoCDMA2000-HRPD</c>.</summary>
    public sealed record DedicatedInfoCdma2000Hrpd(OctetString Value) : DedicatedInfoType
    {
        public OctetString Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Octets(null, Value);
    }
}
