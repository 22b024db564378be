using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ReportProximityConfig-r9, TS 36.331 §6.3.6.</summary>
public sealed record ReportProximityConfig : IRrcType
{
    public bool ProximityIndicationEutra { get; set; }

    public bool ProximityIndicationUtra { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        ProximityIndicationEutra = u.Flag("proximityIndicationEUTRA-r9", ProximityIndicationEutra, "enabled");
        ProximityIndicationUtra = u.Flag("proximityIndicationUTRA-r9", ProximityIndicationUtra, "enabled");
        u.End();
    }
}
