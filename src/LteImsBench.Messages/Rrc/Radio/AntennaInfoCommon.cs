using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AntennaInfoCommon, TS 36.331 §6.3.2.</summary>
public sealed record AntennaInfoCommon : IRrcType
{
    private static readonly Scale AntennaPortsCountScale = new("an1 an2 an4 spare1");

    /// <summary>Ports.</summary>
    public int AntennaPortsCount { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        AntennaPortsCount = u.Scale("antennaPortsCount", AntennaPortsCount, AntennaPortsCountScale);
        u.End();
    }
}
