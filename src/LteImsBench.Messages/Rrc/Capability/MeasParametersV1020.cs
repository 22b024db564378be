using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasParameters-v1020, TS 36.331 §6.3.6.</summary>
public sealed record MeasParametersV1020 : IRrcType
{
    public SequenceOf<BandInfoEutra> BandCombinationListEutra { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        BandCombinationListEutra = u.List("bandCombinationListEUTRA-r10", BandCombinationListEutra, 1, 128);
        u.End();
    }
}
