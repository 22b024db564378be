using LteImsBench.Dsp;

namespace LteImsBench.Radio.Air;

/// <summary>The way from the ports of a transmitter to one receiver: a fading channel each, their sum, delay, carrier offset and noise. Streams.</summary>
public sealed class AirChannel
{
    // Far from the seeds of neighbours, which are counted up.
    private const int SeedDistance = 1_000_003;

    private readonly AirChannelSettings _settings;
    private readonly FadingChannel[] _fading;
    private readonly Random _noise;
    private readonly Random _erasures;
    private readonly double _sampleRate;
    private readonly float _gain;
    private double _phase;

    /// <param name="settings">What happens to the signal.</param>
    /// <param name="ports">Ports of the transmitter.</param>
    /// <param name="sampleRate">Samples a second.</param>
    public AirChannel(AirChannelSettings settings, int ports, double sampleRate)
    {
        (_settings, _sampleRate) = (settings, sampleRate);
        var random = new Random(settings.Seed);
        _fading = settings.Profile is { } profile ? [.. Enumerable.Range(0, ports).Select(_ => new FadingChannel(profile, sampleRate, random))] : [];
        _noise = new(random.Next());
        _erasures = new(random.Next());
        _gain = (float)Math.Pow(10, settings.GainDb / 20);
    }

    /// <summary>Independent channels to antennas of one receiver.</summary>
    public static AirChannel[] ToAntennas(AirChannelSettings settings, int antennas, int ports, double sampleRate) =>
        [.. Enumerable.Range(0, antennas).Select(antenna => new AirChannel(settings with { Seed = unchecked(settings.Seed + antenna * SeedDistance) }, ports, sampleRate))];

    /// <summary>What is received before the signal begins: noise.</summary>
    public Cf32[] Delay()
    {
        var samples = new Cf32[_settings.DelaySamples];
        Finish(samples);
        return samples;
    }

    /// <summary>Adds what a port sends; a call for each port, then <see cref="Finish(Span{Cf32})"/>.</summary>
    public void Add(int port, ReadOnlySpan<Cf32> sent, Span<Cf32> received)
    {
        if (_fading.Length > 0)
        {
            _fading[port].Add(sent, received);
            return;
        }

        SampleMath.AddScaled(sent, 1, received);
    }

    /// <summary>Lets time pass in which nothing is sent or received.</summary>
    public void Skip(int samples)
    {
        foreach (FadingChannel channel in _fading) channel.Skip(samples);
        _phase = (_phase + _settings.OffsetHz / _sampleRate * samples) % 1;
    }

    /// <summary>Whether the step that comes is lost. <see cref="Finish(Span{Cf32})"/> asks by itself.</summary>
    public bool NextIsErased() => _settings.Erasure > 0 && _erasures.NextDouble() < _settings.Erasure;

    /// <summary>Loses the sum, a step of it, or scales it by the gain and turns it by the carrier offset; and adds noise.</summary>
    public void Finish(Span<Cf32> received) => Finish(received, NextIsErased());

    /// <inheritdoc cref="Finish(Span{Cf32})"/>
    public void Finish(Span<Cf32> received, bool isErased)
    {
        if (isErased) received.Clear();
        if (_gain != 1) SampleMath.Scale(received, _gain);
        if (_settings.OffsetHz != 0)
        {
            double step = _settings.OffsetHz / _sampleRate;
            for (int n = 0; n < received.Length; n++) received[n] *= Cf32.Phasor((float)(2 * Math.PI * ((_phase + step * n) % 1)));
            _phase = (_phase + step * received.Length) % 1;
        }

        if (_settings.NoisePower <= 0) return;
        for (int n = 0; n < received.Length; n++)
        {
            // Box and Muller: both components at once.
            float radius = (float)Math.Sqrt(-_settings.NoisePower * Math.Log(1 - _noise.NextDouble()));
            received[n] += Cf32.Phasor((float)(2 * Math.PI * _noise.NextDouble())) * radius;
        }
    }
}
