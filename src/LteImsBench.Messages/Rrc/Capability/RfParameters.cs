using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RF-Parameters, TS 36.331 §6.3.6.</summary>
public sealed record RfParameters : IRrcType
{
    public SequenceOf<SupportedBandEutra> SupportedBandListEutra { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        SupportedBandListEutra = u.List("supportedBandListEUTRA", SupportedBandListEutra, 1, 64);
        u.End();
    }
}
