namespace LteImsBench.Phy.Uplink;

/// <summary>A preamble that was received.</summary>
/// <param name="Preamble">Index, 0 to 63.</param>
/// <param name="TimingAdvance">T_A in units of 16 T_s, 0 to 1282, TS 36.213 §4.2.3.</param>
/// <param name="SnrDb">Power of a subcarrier of the preamble over that of the noise, in dB.</param>
public readonly record struct PrachDetection(byte Preamble, ushort TimingAdvance, float SnrDb);
