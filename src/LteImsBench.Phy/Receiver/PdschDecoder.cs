using LteImsBench.Dsp;

namespace LteImsBench.Phy.Receiver;

/// <summary>Soft buffer and decoder of one transport block, TS 36.212 §5.3.2 backwards. Transmissions are added up until one decodes.</summary>
public sealed class PdschDecoder
{
    private const int Iterations = 8;
    private const int CrcBits = 24;

    private readonly TurboDecoder _turbo = new();
    private readonly byte[] _block = new byte[CodeBlocks.Largest];
    private short[][] _buffers = [];
    private int _sizeBits = -1;

    /// <summary>Forgets what was received.</summary>
    public void Reset() => _sizeBits = -1;

    /// <summary>Adds a transmission and tries to decode.</summary>
    /// <param name="soft">Descrambled soft bits.</param>
    /// <param name="sizeBits">Transport block size; another one than before begins anew.</param>
    /// <param name="redundancyVersion">Of this transmission.</param>
    /// <param name="bitsPerSymbol">Q_m.</param>
    /// <param name="layers">1, or 2 with transmit diversity.</param>
    /// <returns>The block in octets, or null.</returns>
    public byte[]? Decode(ReadOnlySpan<short> soft, int sizeBits, int redundancyVersion, int bitsPerSymbol, int layers)
    {
        CodeBlocks blocks = CodeBlocks.Of(sizeBits + CrcBits);
        if (sizeBits != _sizeBits)
        {
            _sizeBits = sizeBits;
            _buffers = [.. Enumerable.Range(0, blocks.Count).Select(i => new short[3 * (blocks.SizeOf(i) + TurboCode.Tail)])];
        }

        byte[] bits = new byte[sizeBits + CrcBits];
        int at = 0, written = 0;
        bool good = true;
        for (int i = 0; i < blocks.Count; i++)
        {
            int k = blocks.SizeOf(i), filler = i == 0 ? blocks.Filler : 0;
            int length = blocks.RateMatchedBits(i, soft.Length, bitsPerSymbol, layers);
            RateMatching.InverseTurbo(soft.Slice(at, length), filler, redundancyVersion, 0, _buffers[i]);
            at += length;
            short[] streams = _buffers[i];
            if (filler > 0)
            {
                // Filler bits are known zeros.
                streams.AsSpan(0, filler).Fill(short.MaxValue / 4);
                streams.AsSpan(k + TurboCode.Tail, filler).Clear();
            }

            CrcKind kind = blocks.Count > 1 ? CrcKind.Crc24B : CrcKind.Crc24A;
            Span<byte> decoded = _block.AsSpan(0, k);
            _turbo.Decode(streams, k, Iterations, kind, decoded);
            if (Crc.Residue(kind, decoded) != 0) good = false;
            int kept = k - filler - blocks.CrcBits;
            decoded.Slice(filler, kept).CopyTo(bits.AsSpan(written));
            written += kept;
        }

        if (!good || Crc.Residue(CrcKind.Crc24A, bits) != 0 || bits.AsSpan().IndexOf((byte)1) < 0) return null;
        return Pack(bits.AsSpan(0, sizeBits));
    }

    private static byte[] Pack(ReadOnlySpan<byte> bits)
    {
        byte[] octets = new byte[bits.Length / 8];
        for (int i = 0; i < octets.Length * 8; i++) octets[i >> 3] |= (byte)(bits[i] << (7 - (i & 7)));
        return octets;
    }
}
