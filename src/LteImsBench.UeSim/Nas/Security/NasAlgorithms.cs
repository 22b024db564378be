namespace LteImsBench.UeSim.Nas.Security;

/// <summary>Selected NAS security algorithms, TS 24.301 §9.9.3.23: EEA and EIA numbers.</summary>
internal readonly record struct NasAlgorithms(int Encryption, int Integrity);
