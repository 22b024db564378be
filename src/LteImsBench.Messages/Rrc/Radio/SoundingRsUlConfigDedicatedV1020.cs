using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SoundingRS-UL-ConfigDedicated-v1020, TS 36.331 §6.3.2.</summary>
public sealed record SoundingRsUlConfigDedicatedV1020 : IRrcType
{
    public int SrsAntennaPort { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SrsAntennaPort = u.Scale("srs-AntennaPort-r10", SrsAntennaPort, Scales.SrsAntennaPort);
        u.End();
    }
}
