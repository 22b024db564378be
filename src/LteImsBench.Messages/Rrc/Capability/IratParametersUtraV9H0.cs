using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersUTRA-v9h0, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersUtraV9H0 : IRrcType
{
    public MfbiUtra MfbiUtra { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        MfbiUtra = u.Enum("mfbi-UTRA-r9", MfbiUtra);
        u.End();
    }
}

/// <summary>mfbi-UTRA-r9 of IRAT-ParametersUTRA-v9h0.</summary>
[Enumerated("supported")]
public enum MfbiUtra
{
    Supported,
}
