using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MobilityFromEUTRACommand, TS 36.331 §6.2.2.</summary>
public sealed record MobilityFromEutraCommand : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public bool CsFallbackIndicator { get; set; }

    public MobilityPurpose Purpose { get; set; } = new MobilityPurpose.Handover(new());

    public OctetString? LateNonCriticalExtension { get; set; }

    public BandIndicatorGeran? BandIndicator { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("mobilityFromEUTRACommand-r8", c1: 4);
        u.Begin(this, optionals: 1);
        CsFallbackIndicator = u.Boolean("cs-FallbackIndicator", CsFallbackIndicator);
        Purpose = u.Choice("purpose", Purpose);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(2);
        BandIndicator = u.OptionalEnum("bandIndicator", BandIndicator);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}

/// <summary>purpose of MobilityFromEUTRACommand.</summary>
public abstract record MobilityPurpose : IRrcChoice<MobilityPurpose>
{
    public static Alternatives<MobilityPurpose> Alternatives { get; } = new Alternatives<MobilityPurpose>()
        .Add("handover", static () => new Handover(new()))
        .Add("cellChangeOrder", static () => new CellChangeOrder(new()));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>handover</c>.</summary>
    public sealed record Handover(Rrc.Handover Value) : MobilityPurpose
    {
        public Rrc.Handover Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>cellChangeOrder</c>.</summary>
    public sealed record CellChangeOrder(Rrc.CellChangeOrder Value) : MobilityPurpose
    {
        public Rrc.CellChangeOrder Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }
}
