using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UEInformationRequest-r9, TS 36.331 §6.2.2.</summary>
public sealed record UeInformationRequest : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public bool RachReportReq { get; set; }

    public bool RlfReportReq { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public bool LogMeasReportReq { get; set; }

    public bool ConnEstFailReportReq { get; set; }

    public bool MobilityHistoryReportReq { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("ueInformationRequest-r9", c1: 4);
        u.Begin(this, optionals: 1);
        RachReportReq = u.Boolean("rach-ReportReq-r9", RachReportReq);
        RlfReportReq = u.Boolean("rlf-ReportReq-r9", RlfReportReq);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(2);
        LogMeasReportReq = u.Flag("logMeasReportReq-r10", LogMeasReportReq);
        u.NonCritical(2);
        ConnEstFailReportReq = u.Flag("connEstFailReportReq-r11", ConnEstFailReportReq);
        u.NonCritical(2);
        MobilityHistoryReportReq = u.Flag("mobilityHistoryReportReq-r12", MobilityHistoryReportReq);
        u.NonCritical(3, notDecoded: 0b011);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
