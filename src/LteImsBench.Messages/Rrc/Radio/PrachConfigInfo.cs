using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PRACH-ConfigInfo, TS 36.331 §6.3.2.</summary>
public sealed record PrachConfigInfo : IRrcType
{
    public int PrachConfigIndex { get; set; }

    public bool HighSpeedFlag { get; set; }

    public int ZeroCorrelationZoneConfig { get; set; }

    public int PrachFreqOffset { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PrachConfigIndex = u.Integer("prach-ConfigIndex", PrachConfigIndex, 0, 63);
        HighSpeedFlag = u.Boolean("highSpeedFlag", HighSpeedFlag);
        ZeroCorrelationZoneConfig = u.Integer("zeroCorrelationZoneConfig", ZeroCorrelationZoneConfig, 0, 15);
        PrachFreqOffset = u.Integer("prach-FreqOffset", PrachFreqOffset, 0, 94);
        u.End();
    }
}
