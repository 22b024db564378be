using LteImsBench.Dsp;

namespace LteImsBench.Phy.Uplink;

/// <summary>Transform precoding, TS 36.211 §5.3.3, unitary. Makes the transform of a size when it is first asked for.</summary>
internal sealed class DftPrecoder
{
    private readonly FftPlan?[] _plans = new FftPlan?[101];

    /// <summary>Whether a PUSCH may have this many resource blocks: 2^a·3^b·5^c, at most 100.</summary>
    public static bool IsValid(int prbCount)
    {
        if (prbCount is < 1 or > 100) return false;
        foreach (int factor in Factors)
        {
            while (prbCount % factor == 0) prbCount /= factor;
        }

        return prbCount == 1;
    }

    /// <summary>From symbols to subcarriers.</summary>
    public void Forward(ReadOnlySpan<Cf32> symbols, Span<Cf32> subcarriers)
    {
        PlanOf(symbols.Length).Forward(symbols, subcarriers);
        Scale(subcarriers);
    }

    /// <summary>From subcarriers to symbols.</summary>
    public void Inverse(ReadOnlySpan<Cf32> subcarriers, Span<Cf32> symbols)
    {
        PlanOf(subcarriers.Length).Inverse(subcarriers, symbols);
        Scale(symbols);
    }

    private static readonly int[] Factors = [2, 3, 5];

    private static void Scale(Span<Cf32> values)
    {
        float scale = 1 / MathF.Sqrt(values.Length);
        for (int i = 0; i < values.Length; i++) values[i] *= scale;
    }

    private FftPlan PlanOf(int subcarriers) => _plans[subcarriers / 12] ??= new(subcarriers);
}
