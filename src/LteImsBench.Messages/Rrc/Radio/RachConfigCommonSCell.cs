using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RACH-ConfigCommonSCell-r11, TS 36.331 §6.3.2.</summary>
public sealed record RachConfigCommonSCell : IRrcType, IExtensible
{
    public PowerRampingParameters PowerRampingParameters { get; set; } = new();

    public RaSupervisionInfoSCell RaSupervisionInfo { get; set; } = new();

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        PowerRampingParameters = u.Item("powerRampingParameters-r11", PowerRampingParameters);
        RaSupervisionInfo = u.Item("ra-SupervisionInfo-r11", RaSupervisionInfo);
        u.End();
    }
}

/// <summary>ra-SupervisionInfo-r11 of RACH-ConfigCommonSCell-r11.</summary>
public sealed record RaSupervisionInfoSCell : IRrcType
{
    public int PreambleTransMax { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PreambleTransMax = u.Scale("preambleTransMax-r11", PreambleTransMax, Scales.PreambleTransMax);
        u.End();
    }
}
