using LteImsBench.Dsp;

namespace LteImsBench.Phy.Coding;

/// <summary>
/// From a transport block of DL-SCH or UL-SCH to coded bits, TS 36.212 §5.3.2 and §5.2.2.1 to §5.2.2.5. Holds its work space: one
/// thread at a time, and no allocation once tables are known.
/// </summary>
public sealed class TransportBlockEncoder
{
    private const int CrcBits = 24;

    private const int CrcOctets = CrcBits / 8;

    private readonly byte[] _block = new byte[Messages.L1.TransportBlockSizes.MaxOctets + CrcOctets];
    private readonly byte[] _codeBlock = new byte[CodeBlocks.Largest / 8];
    private readonly byte[] _circular = new byte[CircularBuffer.Octets(CodeBlocks.Largest)];
    private readonly FillerEncoder _withFiller = new();
    private byte[] _packed = [];

    /// <summary>Octets that <see cref="EncodePacked"/> needs for G bits.</summary>
    public static int PackedOctets(int bits) => (bits + 7) / 8 + CircularBuffer.Slack;

    /// <summary>Encodes a transport block.</summary>
    /// <param name="octets">The block.</param>
    /// <param name="redundancyVersion">rv_idx, 0 to 3.</param>
    /// <param name="bitsPerSymbol">Q_m.</param>
    /// <param name="layers">1, or 2 with transmit diversity.</param>
    /// <param name="softBufferBits">N_IR, or 0 for no limit.</param>
    /// <param name="coded">Receives G octets of 0 or 1.</param>
    public void Encode(ReadOnlySpan<byte> octets, int redundancyVersion, int bitsPerSymbol, int layers, int softBufferBits, Span<byte> coded)
    {
        int size = PackedOctets(coded.Length);
        if (_packed.Length < size) _packed = new byte[size];
        EncodePacked(octets, new(octets.Length * 8, redundancyVersion, bitsPerSymbol, layers, softBufferBits), coded.Length, _packed);
        BitPacking.Unpack(_packed, coded);
    }

    /// <summary>Encodes a transport block into packed bits, the first on top.</summary>
    /// <param name="octets">The block.</param>
    /// <param name="format">How to send it.</param>
    /// <param name="bits">G.</param>
    /// <param name="packed">Receives G bits; <see cref="PackedOctets"/> long.</param>
    public void EncodePacked(ReadOnlySpan<byte> octets, in TransportFormat format, int bits, Span<byte> packed)
    {
        Span<byte> block = _block.AsSpan(0, octets.Length + CrcOctets);
        octets.CopyTo(block);
        Attach(CrcKind.Crc24A, block);
        packed[..PackedOctets(bits)].Clear();

        CodeBlocks blocks = CodeBlocks.Of(block.Length * 8);
        int at = 0, read = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            int k = blocks.SizeOf(i), filler = i == 0 ? blocks.Filler : 0;
            Span<byte> codeBlock = _codeBlock.AsSpan(0, k / 8);
            int taken = (k - filler - blocks.CrcBits) / 8;

            // Filler bits count as zeros for the check. All sizes are whole octets.
            codeBlock[..(filler / 8)].Clear();
            block.Slice(read, taken).CopyTo(codeBlock[(filler / 8)..]);
            read += taken;
            if (blocks.CrcBits > 0) Attach(CrcKind.Crc24B, codeBlock);
            int length = blocks.RateMatchedBits(i, bits, format.BitsPerSymbol, format.Layers), softBuffer = format.SoftBufferBits / blocks.Count;
            if (filler > 0)
            {
                BitPacking.Append(_withFiller.Encode(codeBlock, filler, format.RedundancyVersion, softBuffer, length), packed, at);
            }
            else
            {
                CircularBuffer.Encode(codeBlock, k, _circular);
                CircularBuffer.Select(_circular, CircularRange.Of(k, format.RedundancyVersion, softBuffer), packed, at, length);
            }

            at += length;
        }
    }

    private static void Attach(CrcKind kind, Span<byte> octets)
    {
        uint check = Crc.ComputePacked(kind, octets[..^CrcOctets]);
        for (int i = 1; i <= CrcOctets; i++) octets[^i] = (byte)(check >> (8 * (i - 1)));
    }
}
