using LteImsBench.Dsp;

namespace LteImsBench.Radio.Air;

/// <summary>Gives a stream back later by a fixed count of samples, zeros first.</summary>
public sealed class DelayLine
{
    private readonly Cf32[] _kept;
    private readonly Cf32[] _passing;

    /// <param name="delay">Samples.</param>
    public DelayLine(int delay)
    {
        _kept = new Cf32[delay];
        _passing = new Cf32[delay];
    }

    /// <summary>Replaces the next samples by those of <c>delay</c> before.</summary>
    public void Run(Span<Cf32> samples)
    {
        if (_kept.Length == 0) return;
        if (samples.Length < _kept.Length)
        {
            // The oldest come out, the rest moves up.
            samples.CopyTo(_passing);
            _kept.AsSpan(0, samples.Length).CopyTo(samples);
            _kept.AsSpan(samples.Length).CopyTo(_kept);
            _passing.AsSpan(0, samples.Length).CopyTo(_kept.AsSpan(_kept.Length - samples.Length));
            return;
        }

        samples[^_kept.Length..].CopyTo(_passing);
        samples[..^_kept.Length].CopyTo(samples[_kept.Length..]);
        _kept.CopyTo(samples);
        _passing.CopyTo(_kept, 0);
    }
}
