using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of SoundingRS-UL-ConfigCommon, TS 36.331 §6.3.2.</summary>
public sealed record SoundingRsUlConfigCommon : IRrcType
{
    private static readonly Scale SrsBandwidthConfigScale = new("bw0 bw1 bw2 bw3 bw4 bw5 bw6 bw7");
    private static readonly Scale SrsSubframeConfigScale = new("sc0 sc1 sc2 sc3 sc4 sc5 sc6 sc7 sc8 sc9 sc10 sc11 sc12 sc13 sc14 sc15");

    public int SrsBandwidthConfig { get; set; }

    public int SrsSubframeConfig { get; set; }

    public bool AckNackSrsSimultaneousTransmission { get; set; }

    public bool SrsMaxUpPts { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        SrsBandwidthConfig = u.Scale("srs-BandwidthConfig", SrsBandwidthConfig, SrsBandwidthConfigScale);
        SrsSubframeConfig = u.Scale("srs-SubframeConfig", SrsSubframeConfig, SrsSubframeConfigScale);
        AckNackSrsSimultaneousTransmission = u.Boolean("ackNackSRS-SimultaneousTransmission", AckNackSrsSimultaneousTransmission);
        SrsMaxUpPts = u.Flag("srs-MaxUpPts", SrsMaxUpPts);
        u.End();
    }
}
