using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CounterCheckResponse, TS 36.331 §6.2.2.</summary>
public sealed record CounterCheckResponse : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public SequenceOf<DrbCountInfo> DrbCountInfoList { get; set; } = [];

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("counterCheckResponse-r8");
        u.Begin(this, optionals: 1);
        DrbCountInfoList = u.List("drb-CountInfoList", DrbCountInfoList, 0, 11);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
