namespace LteImsBench.Phy.Coding;

/// <summary>How a transport block of DL-SCH or UL-SCH was sent, TS 36.212 §5.1.4.1.2.</summary>
/// <param name="SizeBits">Transport block size without its CRC, a multiple of 8.</param>
/// <param name="RedundancyVersion">rv_idx, 0 to 3.</param>
/// <param name="BitsPerSymbol">Q_m: 2, 4 or 6.</param>
/// <param name="Layers">N_L: 1, or 2 with transmit diversity.</param>
/// <param name="SoftBufferBits">N_IR, see <see cref="SoftBufferSize"/>; 0 for no limit, as on UL-SCH.</param>
public readonly record struct TransportFormat(int SizeBits, int RedundancyVersion, int BitsPerSymbol, int Layers, int SoftBufferBits);
