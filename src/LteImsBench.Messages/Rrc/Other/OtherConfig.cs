using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>OtherConfig-r9, TS 36.331 §6.3.6.</summary>
public sealed record OtherConfig : IRrcType, IExtensible
{
    public ReportProximityConfig? ReportProximityConfig { get; set; }

    public SetupRelease<PowerPrefIndicationConfig>? PowerPrefIndicationConfig { get; set; }

    public ObtainLocationConfig? ObtainLocationConfig { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        ReportProximityConfig = u.OptionalItem("reportProximityConfig-r9", ReportProximityConfig);
        u.Group(3, notDecoded: 0b001);
        PowerPrefIndicationConfig = u.OptionalSetupRelease("powerPrefIndicationConfig-r11", PowerPrefIndicationConfig);
        ObtainLocationConfig = u.OptionalItem("obtainLocationConfig-r11", ObtainLocationConfig);
        u.EndGroup();
        u.End();
    }
}
