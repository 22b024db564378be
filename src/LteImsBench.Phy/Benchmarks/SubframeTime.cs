namespace LteImsBench.Phy.Benchmarks;

/// <summary>How long a subframe takes that one UE has for itself.</summary>
/// <param name="PrbCount">Bandwidth.</param>
/// <param name="Bits">Transport block size.</param>
/// <param name="EncodeMicroseconds">From requests to samples.</param>
/// <param name="DecodeMicroseconds">From samples to the block.</param>
public readonly record struct SubframeTime(int PrbCount, int Bits, double EncodeMicroseconds, double DecodeMicroseconds);
