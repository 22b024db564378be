using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of SoundingRS-UL-ConfigDedicated, TS 36.331 §6.3.2.</summary>
public sealed record SoundingRsUlConfigDedicated : IRrcType
{
    private static readonly Scale SrsBandwidthScale = new("bw0 bw1 bw2 bw3");
    private static readonly Scale SrsHoppingBandwidthScale = new("hbw0 hbw1 hbw2 hbw3");
    private static readonly Scale CyclicShiftScale = new("cs0 cs1 cs2 cs3 cs4 cs5 cs6 cs7");

    public int SrsBandwidth { get; set; }

    public int SrsHoppingBandwidth { get; set; }

    public int FreqDomainPosition { get; set; }

    public bool Duration { get; set; }

    /// <summary>I_SRS, TS 36.213 table 8.2-1.</summary>
    public int SrsConfigIndex { get; set; }

    public int TransmissionComb { get; set; }

    /// <summary>TS 36.211 table 5.5.2.1.1-2.</summary>
    public int CyclicShift { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SrsBandwidth = u.Scale("srs-Bandwidth", SrsBandwidth, SrsBandwidthScale);
        SrsHoppingBandwidth = u.Scale("srs-HoppingBandwidth", SrsHoppingBandwidth, SrsHoppingBandwidthScale);
        FreqDomainPosition = u.Integer("freqDomainPosition", FreqDomainPosition, 0, 23);
        Duration = u.Boolean("duration", Duration);
        SrsConfigIndex = u.Integer("srs-ConfigIndex", SrsConfigIndex, 0, 1023);
        TransmissionComb = u.Integer("transmissionComb", TransmissionComb, 0, 1);
        CyclicShift = u.Scale("cyclicShift", CyclicShift, CyclicShiftScale);
        u.End();
    }
}
