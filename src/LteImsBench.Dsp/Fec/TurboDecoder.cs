using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>
/// Iterative decoder of the turbo code: two max-log-MAP decoders with scaled extrinsic information, stopped early when a CRC is right.
/// Holds its work space: one thread at a time, nothing allocated once the plan of a size is known.
/// </summary>
public sealed class TurboDecoder
{
    private const int NoCheck = -1;

    private readonly short[] _work;
    private readonly byte[] _octets = new byte[CodeBlocks.Largest / 8];

    public TurboDecoder()
    {
        NativeDsp.Check();
        _work = new short[FecMethods.TurboWorkSize()];
    }

    /// <summary>Decodes a code block into octets of 0 or 1.</summary>
    /// <param name="streams">3·(K + 4) soft bits: d0, d1, d2; positive means 0; beyond ±511 they are clipped.</param>
    /// <param name="k">K.</param>
    /// <param name="maxIterations">Full iterations at most.</param>
    /// <param name="check">The CRC of 24 bits that ends the block, or null to run all iterations.</param>
    /// <param name="bits">Receives K octets of 0 or 1.</param>
    /// <returns>Iterations begun: the check is made after every half.</returns>
    public int Decode(ReadOnlySpan<short> streams, int k, int maxIterations, CrcKind? check, Span<byte> bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits.Length, k, nameof(bits));
        int iterations = DecodePacked(streams, k, maxIterations, check, _octets);
        BitPacking.Unpack(_octets, bits[..k]);
        return iterations;
    }

    /// <summary>The same into K/8 octets, the first bit on top.</summary>
    public int DecodePacked(ReadOnlySpan<short> streams, int k, int maxIterations, CrcKind? check, Span<byte> octets)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(streams.Length, 3 * (k + TurboCode.Tail), nameof(streams));
        ArgumentOutOfRangeException.ThrowIfLessThan(octets.Length, k / 8, nameof(octets));
        return Checked(FecMethods.TurboDecode(streams, k, TurboInterleaver.PlanOf(k), maxIterations, Number(check), octets, _work, _work.Length));
    }

    /// <summary>The same from a circular buffer of <see cref="CircularBuffer.SoftWords"/>.</summary>
    public int DecodeCircular(ReadOnlySpan<short> circular, int k, int maxIterations, CrcKind? check, Span<byte> octets)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(circular.Length, CircularBuffer.SoftWords(k), nameof(circular));
        ArgumentOutOfRangeException.ThrowIfLessThan(octets.Length, k / 8, nameof(octets));
        return Checked(FecMethods.TurboDecodeCircular(circular, k, TurboInterleaver.PlanOf(k), maxIterations, Number(check), octets, _work, _work.Length));
    }

    private static int Number(CrcKind? check) => check switch
    {
        null => NoCheck,
        CrcKind.Crc24A or CrcKind.Crc24B => (int)check,
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, "a CRC of 24 bits"),
    };

    private static int Checked(int iterations) =>
        iterations > 0 ? iterations : throw new ArgumentException("a block of this size and as many iterations cannot be decoded here");
}
