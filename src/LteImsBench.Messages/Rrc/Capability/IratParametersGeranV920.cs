using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersGERAN-v920, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersGeranV920 : IRrcType
{
    public bool Dtm { get; set; }

    public bool ERedirectionGeran { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        Dtm = u.Flag("dtm-r9", Dtm, "supported");
        ERedirectionGeran = u.Flag("e-RedirectionGERAN-r9", ERedirectionGeran, "supported");
        u.End();
    }
}
