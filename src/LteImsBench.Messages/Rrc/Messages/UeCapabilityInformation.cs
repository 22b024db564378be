using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UECapabilityInformation, TS 36.331 §6.2.2.</summary>
public sealed record UeCapabilityInformation : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public SequenceOf<UeCapabilityRatContainer> UeCapabilityRatContainerList { get; set; } = [];

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("ueCapabilityInformation-r8", c1: 8);
        u.Begin(this, optionals: 1);
        UeCapabilityRatContainerList = u.List("ue-CapabilityRAT-ContainerList", UeCapabilityRatContainerList, 0, 8);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
