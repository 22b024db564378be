using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SCGFailureInformationNR-r15, TS 36.331 §6.2.2.</summary>
public sealed record ScgFailureInformationNr : RrcMessage, IExtensible
{
    public FailureReportScgNr? FailureReportScgNr { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("scgFailureInformationNR-r15", c1: 4);
        u.Begin(this, optionals: 2);
        FailureReportScgNr = u.OptionalItem("failureReportSCG-NR-r15", FailureReportScgNr);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
