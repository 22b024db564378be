using LteImsBench.Dsp;

namespace LteImsBench.Phy.Receiver;

/// <summary>Weights of the estimates of one subcarrier in two symbols, for the channel at some time.</summary>
/// <param name="Early">Of the earlier.</param>
/// <param name="Late">Of the later.</param>
/// <param name="NoiseToSignal">What the result is wrong by, against the channel's power.</param>
internal readonly record struct PilotTime(Cf32 Early, Cf32 Late, float NoiseToSignal)
{
    // By how much the filter over frequency that follows lowers the noise, roughly; without it in mind this one would level too little.
    private const float Lowered = 0.1f;

    /// <summary>A straight line.</summary>
    /// <param name="early">Time of the earlier, from that of the result, in slots.</param>
    /// <param name="late">Time of the later.</param>
    /// <param name="turn">Radians a slot.</param>
    public static PilotTime Line(float early, float late, float turn)
    {
        float part = -early / (late - early);
        return new(Cf32.Phasor(-turn * early) * (1 - part), Cf32.Phasor(-turn * late) * part, part * part + (1 - part) * (1 - part));
    }

    /// <summary>Linear MMSE.</summary>
    /// <inheritdoc cref="Line"/>
    /// <param name="early">Time of the earlier, from that of the result, in slots.</param>
    /// <param name="late">Time of the later.</param>
    /// <param name="statistics">Of the channel.</param>
    public static PilotTime Mmse(float early, float late, PilotStatistics statistics)
    {
        float noise = MathF.Max(statistics.NoiseToSignal, 1e-5f), own = 1 + noise * Lowered, between = statistics.CorrelationOver(late - early);
        float a = statistics.CorrelationOver(early), b = statistics.CorrelationOver(late), scale = 1 / (own * own - between * between);
        float first = (a * own - b * between) * scale, second = (b * own - a * between) * scale;
        float error = 1 - 2 * (first * a + second * b) + first * first + second * second + 2 * first * second * between;
        float turn = statistics.SteadyTurn;
        return new(Cf32.Phasor(-turn * early) * first, Cf32.Phasor(-turn * late) * second, MathF.Max(error, 0) + noise * (first * first + second * second));
    }
}
