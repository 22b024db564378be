using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PRACH-ConfigInfo, TS 36.331 §6.3.2.</summary>
public sealed record PrachConfigInfo : IRrcType
{
    /// <summary>TS 36.211 tables 5.7.1-2 and 5.7.1-3.</summary>
    public int PrachConfigIndex { get; set; }

    public bool HighSpeedFlag { get; set; }

    /// <summary>N_CS configuration, TS 36.211 table 5.7.2-2.</summary>
    public int ZeroCorrelationZoneConfig { get; set; }

    /// <summary>First physical resource block.</summary>
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
