using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SupportedBandEUTRA, TS 36.331 §6.3.6.</summary>
public sealed record SupportedBandEutra : IRrcType
{
    public int BandEutra { get; set; }

    public bool HalfDuplex { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        BandEutra = u.Integer("bandEUTRA", BandEutra, 1, 64);
        HalfDuplex = u.Boolean("halfDuplex", HalfDuplex);
        u.End();
    }
}
