using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandParameters-r10, TS 36.331 §6.3.6.</summary>
public sealed record BandParametersR10 : IRrcType
{
    public int BandEutra { get; set; }

    public SequenceOf<CaMimoParametersUl>? BandParametersUl { get; set; }

    public SequenceOf<CaMimoParametersDl>? BandParametersDl { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        BandEutra = u.Integer("bandEUTRA-r10", BandEutra, 1, 64);
        BandParametersUl = u.OptionalList("bandParametersUL-r10", BandParametersUl, 1, 16);
        BandParametersDl = u.OptionalList("bandParametersDL-r10", BandParametersDl, 1, 16);
        u.End();
    }
}
