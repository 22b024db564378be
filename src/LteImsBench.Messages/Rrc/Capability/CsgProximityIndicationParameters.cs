using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSG-ProximityIndicationParameters-r9, TS 36.331 §6.3.6.</summary>
public sealed record CsgProximityIndicationParameters : IRrcType
{
    public bool IntraFreqProximityIndication { get; set; }

    public bool InterFreqProximityIndication { get; set; }

    public bool UtranProximityIndication { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        IntraFreqProximityIndication = u.Flag("intraFreqProximityIndication-r9", IntraFreqProximityIndication, "supported");
        InterFreqProximityIndication = u.Flag("interFreqProximityIndication-r9", InterFreqProximityIndication, "supported");
        UtranProximityIndication = u.Flag("utran-ProximityIndication-r9", UtranProximityIndication, "supported");
        u.End();
    }
}
