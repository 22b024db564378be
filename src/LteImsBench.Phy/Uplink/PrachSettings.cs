namespace LteImsBench.Phy.Uplink;

/// <summary>prach-Config of a cell, TS 36.331 PRACH-Config and TS 36.211 §5.7.</summary>
/// <param name="ConfigIndex">prach-ConfigIndex, 0 to 63.</param>
/// <param name="RootSequence">rootSequenceIndex, 0 to 837.</param>
/// <param name="ZeroCorrelationZone">zeroCorrelationZoneConfig, 0 to 15.</param>
/// <param name="HighSpeed">highSpeedFlag.</param>
/// <param name="FrequencyOffset">prach-FreqOffset: first resource block of the preamble.</param>
/// <param name="UplinkPrbCount">Uplink bandwidth in resource blocks.</param>
public readonly record struct PrachSettings(
    byte ConfigIndex, ushort RootSequence, byte ZeroCorrelationZone, bool HighSpeed, byte FrequencyOffset, int UplinkPrbCount);
