using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PDCP-Parameters, TS 36.331 §6.3.6.</summary>
public sealed record PdcpParameters : IRrcType, IExtensible
{
    private static readonly Scale MaxNumberRohcContextSessionsScale = new(
        "cs2 cs4 cs8 cs12 cs16 cs24 cs32 cs48 cs64 cs128 cs256 cs512 cs1024 cs16384 spare2 spare1");

    public RohcProfileSupportList SupportedRohcProfiles { get; set; } = new();

    public int MaxNumberRohcContextSessions { get; set; } = 16;

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        SupportedRohcProfiles = u.Item("supportedROHC-Profiles", SupportedRohcProfiles);
        MaxNumberRohcContextSessions = u.DefaultScale(
            "maxNumberROHC-ContextSessions", MaxNumberRohcContextSessions, MaxNumberRohcContextSessionsScale, 16);
        u.End();
    }
}
