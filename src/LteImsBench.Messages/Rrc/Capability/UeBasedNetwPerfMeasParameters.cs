using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UE-BasedNetwPerfMeasParameters-r10, TS 36.331 §6.3.6.</summary>
public sealed record UeBasedNetwPerfMeasParameters : IRrcType
{
    public bool LoggedMeasurementsIdle { get; set; }

    public bool StandaloneGnssLocation { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        LoggedMeasurementsIdle = u.Flag("loggedMeasurementsIdle-r10", LoggedMeasurementsIdle, "supported");
        StandaloneGnssLocation = u.Flag("standaloneGNSS-Location-r10", StandaloneGnssLocation, "supported");
        u.End();
    }
}
