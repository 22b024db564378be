using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SRS-ConfigAp-r10, TS 36.331 §6.3.2.</summary>
public sealed record SrsConfigAp : IRrcType
{
    private static readonly Scale SrsBandwidthApScale = new("bw0 bw1 bw2 bw3");
    private static readonly Scale CyclicShiftApScale = new("cs0 cs1 cs2 cs3 cs4 cs5 cs6 cs7");

    public int SrsAntennaPortAp { get; set; }

    public int SrsBandwidthAp { get; set; }

    public int FreqDomainPositionAp { get; set; }

    public int TransmissionCombAp { get; set; }

    public int CyclicShiftAp { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SrsAntennaPortAp = u.Scale("srs-AntennaPortAp-r10", SrsAntennaPortAp, Scales.SrsAntennaPort);
        SrsBandwidthAp = u.Scale("srs-BandwidthAp-r10", SrsBandwidthAp, SrsBandwidthApScale);
        FreqDomainPositionAp = u.Integer("freqDomainPositionAp-r10", FreqDomainPositionAp, 0, 23);
        TransmissionCombAp = u.Integer("transmissionCombAp-r10", TransmissionCombAp, 0, 1);
        CyclicShiftAp = u.Scale("cyclicShiftAp-r10", CyclicShiftAp, CyclicShiftApScale);
        u.End();
    }
}
