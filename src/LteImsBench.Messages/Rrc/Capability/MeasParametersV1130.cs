using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasParameters-v1130, TS 36.331 §6.3.6.</summary>
public sealed record MeasParametersV1130 : IRrcType
{
    public bool RsrqMeasWideband { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        RsrqMeasWideband = u.Flag("rsrqMeasWideband-r11", RsrqMeasWideband, "supported");
        u.End();
    }
}
