using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>EAB-ConfigPLMN-r11, TS 36.331 §6.3.1.</summary>
public sealed record EabConfigPlmn : IRrcType
{
    public EabConfig? EabConfig { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        EabConfig = u.OptionalItem("eab-Config-r11", EabConfig);
        u.End();
    }
}
