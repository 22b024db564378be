using LteImsBench.Dsp;

namespace LteImsBench.Radio.Resampling;

/// <summary>Turns samples by a frequency, continuing from call to call.</summary>
public sealed class FrequencyShift
{
    private const int Table = 256;

    private readonly Cf32[] _turns = new Cf32[Table];
    private double _phase;

    /// <summary>Multiplies sample n by exp(2πi·(phase + cycles·n)); the phase goes on with the next call.</summary>
    /// <param name="samples">Samples, changed in place.</param>
    /// <param name="cycles">Frequency over sample rate.</param>
    public void Run(Span<Cf32> samples, double cycles)
    {
        for (int n = 0; n < Table; n++) _turns[n] = Turn(cycles * n);
        for (int from = 0; from < samples.Length; from += Table)
        {
            Cf32 start = Turn(_phase + cycles * from);
            Span<Cf32> block = samples.Slice(from, Math.Min(Table, samples.Length - from));
            for (int n = 0; n < block.Length; n++) block[n] = block[n] * (_turns[n] * start);
        }

        _phase = (_phase + cycles * samples.Length) % 1;
    }

    private static Cf32 Turn(double cycles) => Cf32.Phasor((float)(2 * Math.PI * (cycles % 1)));
}
