using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandParameters-r11, TS 36.331 §6.3.6.</summary>
public sealed record BandParametersR11 : IRrcType
{
    private static readonly Scale SupportedCsiProcScale = new("n1 n3 n4");

    public int BandEutra { get; set; }

    public SequenceOf<CaMimoParametersUl>? BandParametersUl { get; set; }

    public SequenceOf<CaMimoParametersDl>? BandParametersDl { get; set; }

    public int? SupportedCsiProc { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        BandEutra = u.Integer("bandEUTRA-r11", BandEutra, 1, 256);
        BandParametersUl = u.OptionalList("bandParametersUL-r11", BandParametersUl, 1, 16);
        BandParametersDl = u.OptionalList("bandParametersDL-r11", BandParametersDl, 1, 16);
        SupportedCsiProc = u.OptionalScale("supportedCSI-Proc-r11", SupportedCsiProc, SupportedCsiProcScale);
        u.End();
    }
}
