using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersUTRA-v920, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersUtraV920 : IRrcType
{
    public ERedirectionUtra ERedirectionUtra { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ERedirectionUtra = u.Enum("e-RedirectionUTRA-r9", ERedirectionUtra);
        u.End();
    }
}

/// <summary>e-RedirectionUTRA-r9 of IRAT-ParametersUTRA-v920.</summary>
[Enumerated("supported")]
public enum ERedirectionUtra
{
    Supported,
}
