using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionReestablishmentComplete, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionReestablishmentComplete : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public bool RlfInfoAvailable { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public bool LogMeasAvailable { get; set; }

    public bool ConnEstFailInfoAvailable { get; set; }

    public bool LogMeasAvailableMbsfn { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("rrcConnectionReestablishmentComplete-r8");
        u.Begin(this, optionals: 1);
        u.NonCritical(2);
        RlfInfoAvailable = u.Flag("rlf-InfoAvailable-r9", RlfInfoAvailable);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(2);
        LogMeasAvailable = u.Flag("logMeasAvailable-r10", LogMeasAvailable);
        u.NonCritical(2);
        ConnEstFailInfoAvailable = u.Flag("connEstFailInfoAvailable-r11", ConnEstFailInfoAvailable);
        u.NonCritical(2);
        LogMeasAvailableMbsfn = u.Flag("logMeasAvailableMBSFN-r12", LogMeasAvailableMbsfn);
        u.NonCritical(4, notDecoded: 0b0111);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
