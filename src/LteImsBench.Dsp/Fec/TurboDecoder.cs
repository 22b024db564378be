using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>
/// Iterative decoder of the turbo code: two max-log-MAP decoders with scaled extrinsic information, stopped early when a CRC is right.
/// Holds its work space: one thread at a time, nothing allocated.
/// </summary>
public sealed class TurboDecoder
{
    private const int NoCrc = 0;
    private const int Crc24A = 1;
    private const int Crc24B = 2;

    private readonly short[] _work;

    /// <param name="maxSize">The largest K to decode.</param>
    public TurboDecoder(int maxSize = 6144)
    {
        NativeDsp.Check();
        _work = new short[NativeMethods.TurboWorkSize(maxSize)];
    }

    /// <summary>Decodes a code block.</summary>
    /// <param name="streams">3·(K + 4) soft bits: d0, d1, d2; positive means 0; beyond ±511 they are clipped.</param>
    /// <param name="k">K.</param>
    /// <param name="maxIterations">Full iterations at most.</param>
    /// <param name="check">The CRC of 24 bits that ends the block, or null to run all iterations.</param>
    /// <param name="bits">Receives K octets of 0 or 1.</param>
    /// <returns>Iterations used.</returns>
    public int Decode(ReadOnlySpan<short> streams, int k, int maxIterations, CrcKind? check, Span<byte> bits)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(streams.Length, 3 * (k + TurboCode.Tail), nameof(streams));
        ArgumentOutOfRangeException.ThrowIfLessThan(bits.Length, k, nameof(bits));
        int crc = check switch { null => NoCrc, CrcKind.Crc24A => Crc24A, CrcKind.Crc24B => Crc24B, _ => throw new ArgumentOutOfRangeException(nameof(check), check, "a CRC of 24 bits") };
        int iterations = NativeMethods.TurboDecode(streams, k, TurboInterleaver.InLockStep(k), maxIterations, crc, bits, _work, _work.Length);
        return iterations > 0 ? iterations : throw new ArgumentException($"a block of {k} bits and {maxIterations} iterations cannot be decoded here");
    }
}
