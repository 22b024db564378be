using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionReconfigurationComplete, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionReconfigurationComplete : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public bool RlfInfoAvailable { get; set; }

    public bool LogMeasAvailable { get; set; }

    public bool ConnEstFailInfoAvailable { get; set; }

    public bool LogMeasAvailableMbsfn { get; set; }

    /// <summary>RRCReconfigurationComplete of TS 38.331.</summary>
    public OctetString? ScgConfigResponseNr { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("rrcConnectionReconfigurationComplete-r8");
        u.Begin(this, optionals: 1);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(3);
        RlfInfoAvailable = u.Flag("rlf-InfoAvailable-r10", RlfInfoAvailable);
        LogMeasAvailable = u.Flag("logMeasAvailable-r10", LogMeasAvailable);
        u.NonCritical(2);
        ConnEstFailInfoAvailable = u.Flag("connEstFailInfoAvailable-r11", ConnEstFailInfoAvailable);
        u.NonCritical(2);
        LogMeasAvailableMbsfn = u.Flag("logMeasAvailableMBSFN-r12", LogMeasAvailableMbsfn);
        u.NonCritical(4, notDecoded: 0b0111);
        u.NonCritical(2);
        ScgConfigResponseNr = u.OptionalOctets("scg-ConfigResponseNR-r15", ScgConfigResponseNr);
        u.NonCritical(4, notDecoded: 0b0111);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
