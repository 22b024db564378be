using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasParameters-v11a0, TS 36.331 §6.3.6.</summary>
public sealed record MeasParametersV11A0 : IRrcType
{
    public bool BenefitsFromInterruption { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        BenefitsFromInterruption = u.Flag("benefitsFromInterruption-r11", BenefitsFromInterruption);
        u.End();
    }
}
