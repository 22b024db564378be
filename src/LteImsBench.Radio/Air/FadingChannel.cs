using LteImsBench.Dsp;

namespace LteImsBench.Radio.Air;

/// <summary>
/// A Rayleigh channel from one port to one receiver: each tap a sum of sinusoids with the classic Doppler spectrum, mean power of all
/// taps together 1. Streams: consecutive calls continue one another.
/// </summary>
public sealed class FadingChannel
{
    // Coefficients are renewed at least this often, and before a tap has turned by more than 0.03 rad.
    private const double UpdateSeconds = 1e-3 / 14;
    private const double UpdateTurns = 0.005;
    private const int Sinusoids = 16;

    // Half length of the interpolation between samples; the channel is late by as many.
    private const int HalfKernel = 6;

    private readonly Tap[] _taps;
    private readonly int _block;
    private readonly double _sampleRate;
    private readonly Cf32[] _response;
    private readonly Cf32[] _history;
    private Cf32[] _window = [];
    private long _at;

    /// <param name="profile">Profile.</param>
    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="random">Gives angles and phases; the channel is the same with the same seed.</param>
    public FadingChannel(DelayProfile profile, double sampleRate, Random random)
    {
        _sampleRate = sampleRate;
        _block = Math.Max(1, (int)(sampleRate * Math.Min(UpdateSeconds, UpdateTurns / Math.Max(profile.DopplerHz, 1))));
        double total = profile.Taps.Sum(tap => Math.Pow(10, tap.PowerDb / 10));
        int length = (int)Math.Ceiling(profile.Taps.Max(tap => tap.DelayNs) * 1e-9 * sampleRate) + 2 * HalfKernel + 1;
        _response = new Cf32[length];
        _history = new Cf32[length - 1];
        _taps = [.. profile.Taps.Select(tap => new Tap(tap, profile.DopplerHz, Math.Sqrt(Math.Pow(10, tap.PowerDb / 10) / total), sampleRate, length, random))];
    }

    /// <summary>Samples by which even the first tap is late.</summary>
    public static int Latency => HalfKernel;

    /// <summary>Adds the channel's output for <paramref name="input"/> to <paramref name="output"/>, of equal length.</summary>
    public void Add(ReadOnlySpan<Cf32> input, Span<Cf32> output)
    {
        if (_window.Length < _history.Length + input.Length) _window = new Cf32[_history.Length + input.Length];
        _history.CopyTo(_window, 0);
        input.CopyTo(_window.AsSpan(_history.Length));
        for (int from = 0; from < input.Length;)
        {
            if (_at % _block == 0) Renew(_at / _sampleRate);
            int count = (int)Math.Min(_block - _at % _block, input.Length - from);
            for (int n = from; n < from + count; n++)
            {
                float re = 0, im = 0;
                ReadOnlySpan<Cf32> window = _window.AsSpan(n, _response.Length);
                for (int i = 0; i < window.Length; i++)
                {
                    Cf32 h = _response[i], x = window[i];
                    re += h.Re * x.Re - h.Im * x.Im;
                    im += h.Re * x.Im + h.Im * x.Re;
                }

                output[n] += new Cf32(re, im);
            }

            from += count;
            _at += count;
        }

        _window.AsSpan(input.Length, _history.Length).CopyTo(_history);
    }

    /// <summary>Lets time pass; what was on its way is lost.</summary>
    public void Skip(int samples)
    {
        Array.Clear(_history);
        _at += samples;
        Renew(_at / _sampleRate);
    }

    // The response lies in reverse, so that it meets the window in one direction.
    private void Renew(double time)
    {
        Array.Clear(_response);
        foreach (Tap tap in _taps)
        {
            Cf32 gain = tap.At(time);
            for (int i = 0; i < _response.Length; i++) _response[^(i + 1)] += gain * tap.Kernel[i];
        }
    }

    private sealed class Tap
    {
        private readonly double[] _doppler = new double[Sinusoids];
        private readonly double[] _phase = new double[Sinusoids];
        private readonly double _amplitude;

        public Tap(DelayTap tap, double dopplerHz, double amplitude, double sampleRate, int length, Random random)
        {
            _amplitude = amplitude / Math.Sqrt(Sinusoids);
            for (int i = 0; i < Sinusoids; i++)
            {
                // Angles of arrival spread evenly, turned at random.
                _doppler[i] = dopplerHz * Math.Cos(2 * Math.PI * (i + random.NextDouble()) / Sinusoids);
                _phase[i] = random.NextDouble();
            }

            Kernel = new float[length];
            double delay = tap.DelayNs * 1e-9 * sampleRate + HalfKernel;
            for (int i = 0; i < length; i++)
            {
                double x = i - delay;
                if (Math.Abs(x) > HalfKernel) continue;
                double window = 0.5 + 0.5 * Math.Cos(Math.PI * x / HalfKernel);
                Kernel[i] = (float)(x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x) * window);
            }
        }

        public float[] Kernel { get; }

        public Cf32 At(double time)
        {
            double re = 0, im = 0;
            for (int i = 0; i < Sinusoids; i++)
            {
                var (sin, cos) = Math.SinCos(2 * Math.PI * (_doppler[i] * time + _phase[i]));
                (re, im) = (re + cos, im + sin);
            }

            return new((float)(re * _amplitude), (float)(im * _amplitude));
        }
    }
}
