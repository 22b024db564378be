using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>A discrete Fourier transform of one size. Holds its work space: one thread at a time. Input and output may be the same.</summary>
public sealed class FftPlan
{
    private readonly AlignedBuffer<byte> _table;
    private readonly AlignedBuffer<float> _work;

    /// <param name="size">2^a·3^b·5^c: the OFDM sizes 128 to 2048, the DFT precoding sizes 12 to 1200.</param>
    public FftPlan(int size)
    {
        Size = size;
        _table = FftTables.Of(size);
        _work = new(4 * size);
    }

    public int Size { get; }

    /// <summary>X[k] = scale·Σ x[n]·exp(-2πi·nk/N).</summary>
    public void Forward(ReadOnlySpan<Cf32> input, Span<Cf32> output, float scale = 1) => Run(input, output, inverse: 0, scale);

    /// <summary>x[n] = scale·Σ X[k]·exp(2πi·nk/N), not divided by N.</summary>
    public void Inverse(ReadOnlySpan<Cf32> input, Span<Cf32> output, float scale = 1) => Run(input, output, inverse: 1, scale);

    /// <summary>Transforms sequences that lie one after another: the input's length is a multiple of the size.</summary>
    public void ForwardEach(ReadOnlySpan<Cf32> input, Span<Cf32> output, float scale = 1) => RunEach(input, output, inverse: 0, scale);

    /// <summary>As <see cref="ForwardEach"/>, with the inverse.</summary>
    public void InverseEach(ReadOnlySpan<Cf32> input, Span<Cf32> output, float scale = 1) => RunEach(input, output, inverse: 1, scale);

    private void Run(ReadOnlySpan<Cf32> input, Span<Cf32> output, int inverse, float scale)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(input.Length, Size, nameof(input));
        RunEach(input, output, inverse, scale);
    }

    private void RunEach(ReadOnlySpan<Cf32> input, Span<Cf32> output, int inverse, float scale)
    {
        int count = input.Length / Size;
        ArgumentOutOfRangeException.ThrowIfNotEqual(input.Length, count * Size, nameof(input));
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Length, input.Length, nameof(output));
        _ = NativeMethods.FftRun(_table.Span, Size, input, Size, output, Size, count, inverse, scale, _work.Span);
    }
}
