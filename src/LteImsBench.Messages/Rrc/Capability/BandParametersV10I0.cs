using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandParameters-v10i0, TS 36.331 §6.3.6.</summary>
public sealed record BandParametersV10I0 : IRrcType
{
    public SequenceOf<CaMimoParametersDlV10I0> BandParametersDlV10I0 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        BandParametersDlV10I0 = u.List("bandParametersDL-v10i0", BandParametersDlV10I0, 1, 16);
        u.End();
    }
}
