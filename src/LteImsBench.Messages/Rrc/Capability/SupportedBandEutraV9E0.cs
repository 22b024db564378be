using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SupportedBandEUTRA-v9e0, TS 36.331 §6.3.6.</summary>
public sealed record SupportedBandEutraV9E0 : IRrcType
{
    public int? BandEutraV9E0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        BandEutraV9E0 = u.OptionalInteger("bandEUTRA-v9e0", BandEutraV9E0, 65, 256);
        u.End();
    }
}
