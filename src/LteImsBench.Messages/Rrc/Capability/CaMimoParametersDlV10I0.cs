using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CA-MIMO-ParametersDL-v10i0, TS 36.331 §6.3.6.</summary>
public sealed record CaMimoParametersDlV10I0 : IRrcType
{
    public bool FourLayerTm3Tm4 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        FourLayerTm3Tm4 = u.Flag("fourLayerTM3-TM4-r10", FourLayerTm3Tm4, "supported");
        u.End();
    }
}
