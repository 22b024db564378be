using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SIB8-PerPLMN-r11, TS 36.331 §6.3.1.</summary>
public sealed record Sib8PerPlmn : IRrcType
{
    public int PlmnIdentity { get; set; }

    public ExplicitOrDefault<ParametersCdma2000> ParametersCdma2000 { get; set; } = ExplicitOrDefault<ParametersCdma2000>.Default;

    public void Fields(UperCursor u)
    {
        u.Begin();
        PlmnIdentity = u.Integer("plmn-Identity-r11", PlmnIdentity, 1, 6);
        ParametersCdma2000 = u.ExplicitOrDefault("parametersCDMA2000-r11", ParametersCdma2000);
        u.End();
    }
}
