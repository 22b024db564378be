using LteImsBench.Dsp.Managed;

namespace LteImsBench.Dsp;

/// <summary>A discrete Fourier transform of one size. Holds its work space: one thread at a time.</summary>
public sealed class FftPlan
{
    private readonly ManagedFft _managed;

    /// <param name="size">2^a·3^b·5^c: the OFDM sizes 128 to 2048, the DFT precoding sizes 12 to 1200.</param>
    public FftPlan(int size)
    {
        if (!ManagedFft.IsSupported(size)) throw new ArgumentOutOfRangeException(nameof(size), size, "not 2^a·3^b·5^c");
        Size = size;
        _managed = new(size);
    }

    public int Size { get; }

    /// <summary>X[k] = Σ x[n]·exp(-2πi·nk/N).</summary>
    public void Forward(ReadOnlySpan<Cf32> input, Span<Cf32> output) => Run(input, output, isInverse: false);

    /// <summary>x[n] = Σ X[k]·exp(2πi·nk/N), not divided by N.</summary>
    public void Inverse(ReadOnlySpan<Cf32> input, Span<Cf32> output) => Run(input, output, isInverse: true);

    private void Run(ReadOnlySpan<Cf32> input, Span<Cf32> output, bool isInverse)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(input.Length, Size, nameof(input));
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Length, Size, nameof(output));
        _managed.Run(input, output[..Size], isInverse);
    }
}
