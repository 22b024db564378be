using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Channel of a PUSCH to one antenna from its two reference symbols: their mean and how it changes, smoothed over frequency after the mean
/// delay and the turn between the slots are taken out. Holds its work space: one thread at a time, nothing allocated.
/// </summary>
internal sealed class PuschChannelEstimator
{
    private const int TransformSize = 2048;
    private const int LongestLag = 48;

    // Below this part of its noise a change between the slots is not one.
    private const float LeastChange = 0.1f;
    private const float LeastNoise = 1e-6f;

    private readonly Cf32[] _first = new Cf32[CellShape.MostSubcarriers];
    private readonly Cf32[] _second = new Cf32[CellShape.MostSubcarriers];
    private readonly Cf32[] _mean = new Cf32[CellShape.MostSubcarriers];
    private readonly Cf32[] _change = new Cf32[CellShape.MostSubcarriers];

    /// <summary>Channel in the middle between the reference symbols.</summary>
    public ReadOnlySpan<Cf32> Mean => _mean;

    /// <summary>Half of the change from the first reference symbol to the second.</summary>
    public ReadOnlySpan<Cf32> Change => _change;

    /// <summary>Whether <see cref="Change"/> is anything but zero.</summary>
    public bool IsChanging { get; private set; }

    /// <summary>Radians that the channel turns from the first reference symbol to the second.</summary>
    public float Turn { get; private set; }

    /// <summary>Power of the channel, and of noise and interference, a resource element.</summary>
    public float Power { get; private set; }

    /// <inheritdoc cref="Power"/>
    public float Noise { get; private set; }

    /// <summary>Power of what the estimate is wrong by.</summary>
    public float EstimationError { get; private set; }

    /// <summary>Delay in units of Ts; positive is late.</summary>
    public float Delay { get; private set; }

    /// <summary>What the soft bits have against them: <see cref="Noise"/> and <see cref="EstimationError"/>.</summary>
    public float Disturbance => Noise + EstimationError;

    /// <summary>Estimates; false when there is nothing at all.</summary>
    /// <param name="first">Elements of the first reference symbol.</param>
    /// <param name="second">Elements of the second.</param>
    /// <param name="firstReference">What was sent there, of unit power.</param>
    /// <param name="secondReference">What was sent there.</param>
    public bool Run(ReadOnlySpan<Cf32> first, ReadOnlySpan<Cf32> second, ReadOnlySpan<Cf32> firstReference, ReadOnlySpan<Cf32> secondReference)
    {
        int count = first.Length;
        Span<Cf32> early = _first.AsSpan(0, count), late = _second.AsSpan(0, count);

        // The reference has unit power: its conjugate is its inverse.
        ComplexVector.MultiplyConjugate(first, firstReference, early);
        ComplexVector.MultiplyConjugate(second, secondReference, late);

        float total = (PowerOf(early) + PowerOf(late)) / 2;
        if (!(total > 0) || !float.IsFinite(total)) return false;

        float slope = Slope(early, late);
        Delay = -slope / (2 * MathF.PI) * TransformSize;
        Rotate(early, -slope);
        Rotate(late, -slope);
        Noise = MathF.Max(NoiseOf(early, late), total * LeastNoise);
        Turn = Angle(Correlate(late, early));
        Combine(early, late, Cf32.Phasor(-Turn / 2));
        Smooth(count, total);
        Rotate(_mean.AsSpan(0, count), slope);
        if (IsChanging) Rotate(_change.AsSpan(0, count), slope);
        return true;
    }

    private void Combine(ReadOnlySpan<Cf32> early, ReadOnlySpan<Cf32> late, Cf32 back)
    {
        Cf32 half = back * 0.5f, forth = half.Conjugate;
        for (int i = 0; i < early.Length; i++)
        {
            Cf32 a = early[i] * forth, b = late[i] * half;
            (_first[i], _second[i]) = (a + b, b - a);
        }
    }

    private void Smooth(int count, float total)
    {
        // Both the mean and half of the difference have half of the noise.
        float noise = Noise / 2;
        ReadOnlySpan<Cf32> mean = _first.AsSpan(0, count), change = _second.AsSpan(0, count);
        float power = MathF.Max(PowerOf(mean) - noise, total * 1e-3f), changing = PowerOf(change) - noise;
        EstimationError = noise * FrequencySmoother.Shared.Run(mean, noise / power, _mean.AsSpan(0, count));
        IsChanging = changing > LeastChange * noise;
        if (IsChanging) EstimationError += noise * FrequencySmoother.Shared.Run(change, noise / changing, _change.AsSpan(0, count));
        Power = MathF.Max(total - Noise, total * 1e-3f);
    }

    // Phase from one subcarrier to the next: roughly from neighbours, then exactly from those further apart.
    private static float Slope(ReadOnlySpan<Cf32> early, ReadOnlySpan<Cf32> late)
    {
        float slope = Angle(Correlate(early[1..], early[..^1]) + Correlate(late[1..], late[..^1]));
        for (int lag = 4; lag <= Math.Min(LongestLag, early.Length / 2); lag *= 2)
        {
            Cf32 far = Correlate(early[lag..], early[..^lag]) + Correlate(late[lag..], late[..^lag]);
            slope += Angle(far * Cf32.Phasor(-slope * lag)) / lag;
        }

        return slope;
    }

    // What neighbours differ by beyond a smooth curve: second difference of a single block, fourth difference of more.
    private static float NoiseOf(ReadOnlySpan<Cf32> early, ReadOnlySpan<Cf32> late) =>
        early.Length <= 12 ? (Second(early) + Second(late)) / 2 : (Fourth(early) + Fourth(late)) / 2;

    private static float Second(ReadOnlySpan<Cf32> x)
    {
        float sum = 0;
        for (int i = 1; i < x.Length - 1; i++) sum += (x[i - 1] + x[i + 1] - x[i] * 2).Power;
        return sum / (x.Length - 2) / 6;
    }

    private static float Fourth(ReadOnlySpan<Cf32> x)
    {
        float sum = 0;
        for (int i = 2; i < x.Length - 2; i++) sum += (x[i - 2] + x[i + 2] - (x[i - 1] + x[i + 1]) * 4 + x[i] * 6).Power;
        return sum / (x.Length - 4) / 70;
    }

    private static Cf32 Correlate(ReadOnlySpan<Cf32> left, ReadOnlySpan<Cf32> right)
    {
        float re = 0, im = 0;
        for (int i = 0; i < left.Length; i++)
        {
            re += left[i].Re * right[i].Re + left[i].Im * right[i].Im;
            im += left[i].Im * right[i].Re - left[i].Re * right[i].Im;
        }

        return new(re, im);
    }

    private static void Rotate(Span<Cf32> values, float slope)
    {
        Cf32 step = Cf32.Phasor(slope), turn = new(1, 0);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] *= turn;
            turn = (i & 63) == 63 ? Cf32.Phasor(slope * (i + 1)) : turn * step;
        }
    }

    private static float PowerOf(ReadOnlySpan<Cf32> values)
    {
        float sum = 0;
        foreach (Cf32 value in values) sum += value.Power;
        return sum / values.Length;
    }

    private static float Angle(Cf32 value) => MathF.Atan2(value.Im, value.Re);
}
