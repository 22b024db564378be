namespace LteImsBench.Phy.Uplink;

/// <summary>What was received on a PUCCH resource.</summary>
/// <param name="IsDetected">Whether anything was sent there; otherwise DTX, and the values mean nothing.</param>
/// <param name="Ack">HARQ-ACK as sent, 1 is ACK; with two bits the first codeword is the more significant.</param>
/// <param name="Cqi">Channel quality report, its first bit the most significant.</param>
/// <param name="SinrDb">Power of a resource element over noise and interference, in dB.</param>
/// <param name="PowerDb">Power of a resource element in dB relative to 1.</param>
/// <param name="TimingOffset">Arrival against the subframe in units of 16 T_s; positive is late.</param>
public readonly record struct PucchResult(bool IsDetected, uint Ack, uint Cqi, float SinrDb, float PowerDb, int TimingOffset);
