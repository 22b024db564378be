using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersUTRA-TDD-v1020, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersUtraTddV1020 : IRrcType
{
    public ERedirectionUtraTdd ERedirectionUtraTdd { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ERedirectionUtraTdd = u.Enum("e-RedirectionUTRA-TDD-r10", ERedirectionUtraTdd);
        u.End();
    }
}

/// <summary>e-RedirectionUTRA-TDD-r10 of IRAT-ParametersUTRA-TDD-v1020.</summary>
[Enumerated("supported")]
public enum ERedirectionUtraTdd
{
    Supported,
}
