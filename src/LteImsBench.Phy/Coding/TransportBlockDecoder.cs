using LteImsBench.Dsp;

namespace LteImsBench.Phy.Coding;

/// <summary>
/// Decoder of transport blocks of DL-SCH and UL-SCH, TS 36.212 §5.1.2 to §5.1.4 backwards. Transmissions are added up in a soft buffer
/// until all code blocks are right. Holds its work space: one thread at a time, and no allocation once tables are known.
/// </summary>
public sealed class TransportBlockDecoder
{
    private const int Iterations = 8;

    // A block of zeros has a right CRC, and so has a buffer of nothing. What was received must lean to 0 by this part of its strength at least.
    private const int ZeroLean = 8;

    private readonly TurboDecoder _turbo = new();
    private readonly byte[] _block = new byte[CodeBlocks.Largest / 8];

    /// <summary>Adds a transmission and tries to decode.</summary>
    /// <param name="soft">G descrambled soft bits; positive means 0.</param>
    /// <param name="buffer">Of this HARQ process, reset for new data; a size other than the format's resets it here.</param>
    /// <param name="format">Of this transmission.</param>
    /// <param name="octets">Receives the block when it is right, else is untouched.</param>
    /// <returns>Whether all CRCs are right.</returns>
    public bool TryDecode(ReadOnlySpan<short> soft, SoftBuffer buffer, in TransportFormat format, Span<byte> octets)
    {
        if (buffer.SizeBits != format.SizeBits) buffer.Reset(format.SizeBits);
        CodeBlocks blocks = buffer.Blocks;
        Span<bool> isDecoded = buffer.IsDecoded;
        int at = 0, written = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            int k = blocks.SizeOf(i), filler = i == 0 ? blocks.Filler : 0;
            int length = blocks.RateMatchedBits(i, soft.Length, format.BitsPerSymbol, format.Layers), kept = k - filler - blocks.CrcBits;
            if (!isDecoded[i])
            {
                CrcKind check = blocks.Count > 1 ? CrcKind.Crc24B : CrcKind.Crc24A;
                Span<short> circular = buffer.SoftBits(i), streams = circular[..(3 * (k + TurboCode.Tail))];
                ReadOnlySpan<short> received = soft.Slice(at, length);
                int softBuffer = format.SoftBufferBits / blocks.Count;
                if (filler > 0)
                {
                    RateMatching.InverseTurbo(received, filler, format.RedundancyVersion, softBuffer, streams);
                    MarkFiller(streams, k, filler);
                    _turbo.DecodePacked(streams, k, Iterations, check, _block);
                }
                else
                {
                    CircularBuffer.Combine(received, CircularRange.Of(k, format.RedundancyVersion, softBuffer), circular);
                    _turbo.DecodeCircular(circular, k, Iterations, check, _block);
                }

                ReadOnlySpan<byte> decoded = _block.AsSpan(0, k / 8);
                isDecoded[i] = Crc.ComputePacked(check, decoded) == 0 && (decoded.ContainsAnyExcept((byte)0) || LeansToZero(streams[filler..]));

                // All sizes are whole octets, filler included.
                if (isDecoded[i]) _block.AsSpan(filler / 8, kept / 8).CopyTo(buffer.Octets[(written / 8)..]);
            }

            at += length;
            written += kept;
        }

        if (isDecoded.Contains(false)) return false;
        if (blocks.Count > 1 && Crc.ComputePacked(CrcKind.Crc24A, buffer.Octets) != 0)
        {
            // A code block passed its check by chance, and nobody knows which.
            isDecoded.Clear();
            return false;
        }

        buffer.Octets[..(format.SizeBits / 8)].CopyTo(octets);
        return true;
    }

    // Filler bits are known zeros; no transport block size of TS 36.213 has any.
    private static void MarkFiller(Span<short> streams, int k, int filler)
    {
        streams[..filler].Fill(short.MaxValue / 4);
        streams.Slice(k + TurboCode.Tail, filler).Clear();
    }

    private static bool LeansToZero(ReadOnlySpan<short> soft)
    {
        long sum = 0, strength = 0;
        foreach (short value in soft)
        {
            sum += value;
            strength += Math.Abs((int)value);
        }

        return sum > strength / ZeroLean;
    }
}
