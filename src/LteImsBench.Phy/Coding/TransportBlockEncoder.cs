using LteImsBench.Dsp;

namespace LteImsBench.Phy.Coding;

/// <summary>
/// From a transport block of DL-SCH or UL-SCH to coded bits, TS 36.212 §5.3.2 and §5.2.2.1 to §5.2.2.5. Holds its work space: one
/// thread at a time, and no allocation once tables are known.
/// </summary>
public sealed class TransportBlockEncoder
{
    private const int CrcBits = 24;

    private readonly byte[] _block = new byte[Messages.L1.TransportBlockSizes.MaxOctets * 8 + CrcBits];
    private readonly byte[] _codeBlock = new byte[CodeBlocks.Largest];
    private readonly byte[] _streams = new byte[3 * (CodeBlocks.Largest + TurboCode.Tail)];

    /// <summary>Encodes a transport block.</summary>
    /// <param name="octets">The block.</param>
    /// <param name="redundancyVersion">rv_idx, 0 to 3.</param>
    /// <param name="bitsPerSymbol">Q_m.</param>
    /// <param name="layers">1, or 2 with transmit diversity.</param>
    /// <param name="softBufferBits">N_IR, or 0 for no limit.</param>
    /// <param name="coded">Receives G octets of 0 or 1.</param>
    public void Encode(ReadOnlySpan<byte> octets, int redundancyVersion, int bitsPerSymbol, int layers, int softBufferBits, Span<byte> coded)
    {
        Span<byte> bits = _block.AsSpan(0, octets.Length * 8 + CrcBits);
        for (int i = 0; i < octets.Length * 8; i++) bits[i] = (byte)(octets[i >> 3] >> (7 - (i & 7)) & 1);
        Crc.Attach(CrcKind.Crc24A, bits);

        CodeBlocks blocks = CodeBlocks.Of(bits.Length);
        int at = 0, read = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            int k = blocks.SizeOf(i), filler = i == 0 ? blocks.Filler : 0;
            Span<byte> block = _codeBlock.AsSpan(0, k);
            int taken = k - filler - blocks.CrcBits;
            block[..filler].Clear();
            bits.Slice(read, taken).CopyTo(block[filler..]);
            read += taken;

            // Filler bits count as zeros for the check.
            if (blocks.CrcBits > 0) Crc.Attach(CrcKind.Crc24B, block);
            Span<byte> streams = _streams.AsSpan(0, 3 * (k + TurboCode.Tail));
            TurboCode.Encode(block, streams);
            int length = blocks.RateMatchedBits(i, coded.Length, bitsPerSymbol, layers);
            RateMatching.Turbo(streams, filler, redundancyVersion, softBufferBits / blocks.Count, coded.Slice(at, length));
            at += length;
        }
    }
}
