using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>FailureReportSCG-NR-r15, TS 36.331 §6.2.2.</summary>
public sealed record FailureReportScgNr : IRrcType, IExtensible
{
    public FailureType FailureType { get; set; }

    public SequenceOf<MeasResultFreqFailNr>? MeasResultFreqListNr { get; set; }

    public OctetString? MeasResultScg { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        FailureType = u.Enum("failureType-r15", FailureType);
        MeasResultFreqListNr = u.OptionalList("measResultFreqListNR-r15", MeasResultFreqListNr, 1, 5);
        MeasResultScg = u.OptionalOctets("measResultSCG-r15", MeasResultScg);
        u.End();
    }
}

/// <summary>failureType-r15 of FailureReportSCG-NR-r15.</summary>
[Enumerated("t310-Expiry randomAccessProblem rlc-MaxNumRetx synchReconfigFailureSCG scg-reconfigFailure srb3-IntegrityFailure dummy")]
public enum FailureType
{
    T310Expiry,
    RandomAccessProblem,
    RlcMaxNumRetx,
    SynchReconfigFailureScg,
    ScgReconfigFailure,
    Srb3IntegrityFailure,
    Dummy,
}
