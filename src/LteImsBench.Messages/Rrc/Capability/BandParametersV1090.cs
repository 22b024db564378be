using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandParameters-v1090, TS 36.331 §6.3.6.</summary>
public sealed record BandParametersV1090 : IRrcType, IExtensible
{
    public int? BandEutraV1090 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        BandEutraV1090 = u.OptionalInteger("bandEUTRA-v1090", BandEutraV1090, 65, 256);
        u.End();
    }
}
