using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>NeighCellSI-AcquisitionParameters-r9, TS 36.331 §6.3.6.</summary>
public sealed record NeighCellSiAcquisitionParameters : IRrcType
{
    public bool IntraFreqSiAcquisitionForHo { get; set; }

    public bool InterFreqSiAcquisitionForHo { get; set; }

    public bool UtranSiAcquisitionForHo { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        IntraFreqSiAcquisitionForHo = u.Flag("intraFreqSI-AcquisitionForHO-r9", IntraFreqSiAcquisitionForHo, "supported");
        InterFreqSiAcquisitionForHo = u.Flag("interFreqSI-AcquisitionForHO-r9", InterFreqSiAcquisitionForHo, "supported");
        UtranSiAcquisitionForHo = u.Flag("utran-SI-AcquisitionForHO-r9", UtranSiAcquisitionForHo, "supported");
        u.End();
    }
}
