using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RLF-Report-v9e0, TS 36.331 §6.2.2.</summary>
public sealed record RlfReportV9E0 : IRrcType
{
    public SequenceOf<MeasResult2EutraV9E0> MeasResultListEutraV9E0 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        MeasResultListEutraV9E0 = u.List("measResultListEUTRA-v9e0", MeasResultListEutraV9E0, 1, 8);
        u.End();
    }
}
