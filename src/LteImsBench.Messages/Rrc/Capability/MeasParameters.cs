using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasParameters, TS 36.331 §6.3.6.</summary>
public sealed record MeasParameters : IRrcType
{
    public SequenceOf<BandInfoEutra> BandListEutra { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        BandListEutra = u.List("bandListEUTRA", BandListEutra, 1, 64);
        u.End();
    }
}
