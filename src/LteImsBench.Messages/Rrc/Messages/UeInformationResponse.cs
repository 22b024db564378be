using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UEInformationResponse-r9, TS 36.331 §6.2.2.</summary>
public sealed record UeInformationResponse : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public RachReport? RachReport { get; set; }

    public RlfReport? RlfReport { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public ConnEstFailReport? ConnEstFailReport { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("ueInformationResponse-r9", c1: 4);
        u.Begin(this, optionals: 3);
        RachReport = u.OptionalItem("rach-Report-r9", RachReport);
        RlfReport = u.OptionalItem("rlf-Report-r9", RlfReport);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalContaining<UeInformationResponseV9E0>("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(2, notDecoded: 0b01);
        u.NonCritical(2);
        ConnEstFailReport = u.OptionalItem("connEstFailReport-r11", ConnEstFailReport);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
