using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;
using LteImsBench.Radio;

namespace LteImsBench.Host.Link;

/// <summary>A preamble of format 0 on one antenna; TS 36.104 §8.4 with the preamble of table A.6-1. SNR is that of a subcarrier of the preamble.</summary>
internal sealed class PrachCase : INoiseCase
{
    // TS 36.104 table A.6-1.
    private const int Preamble = 32;
    private const int RootSequence = 22;
    private const int ZoneOf13 = 1;

    // TS 36.141 §8.4.1.4.2: half of the zone and up to 0.9 µs.
    private const double LeastDelay = 6.5 / 839 * 800e-6;
    private const double DelayRange = 0.9e-6;

    // TS 36.104 §8.4.2: error of the strongest path in AWGN and in ETU.
    private const double Tolerance = 1.04e-6;
    private const double FadingTolerance = 2.08e-6;
    private const double TimingUnit = 16 / 30.72e6;

    private readonly LinkChannel _channel;
    private readonly PrachDetector _detector;
    private readonly PrachDetection[] _found = new PrachDetection[64];
    private readonly Cf32[] _preamble;
    private readonly Cf32[] _samples;
    private readonly double _sampleRate;
    private readonly double _tolerance;
    private readonly double _spread;

    public PrachCase(LinkSettings settings)
    {
        var numbers = new OfdmNumbers(OfdmNumbers.FftSizeOf(settings.PrbCount), CyclicPrefix.Normal);
        var prach = new PrachSettings(ConfigIndex: 3, RootSequence, ZoneOf13, HighSpeed: false, FrequencyOffset: 0, settings.PrbCount);
        _sampleRate = numbers.SampleRate;
        _channel = new(settings.Profile, _sampleRate, settings.Seed) { OffsetHz = settings.OffsetHz };
        _detector = new(prach, numbers);
        _samples = new Cf32[numbers.SamplesPerSubframe];
        _preamble = new PrachGenerator(prach, numbers).Samples(Preamble).ToArray();

        // 839 of 12·N bins: each has a power of 1 then, as the noise has at 0 dB.
        SampleMath.Scale(_preamble, MathF.Sqrt(839f / (12 * numbers.FftSize)));
        _tolerance = settings.Profile is null ? Tolerance : FadingTolerance;
        _spread = settings.Profile?.Taps.Max(tap => tap.DelayNs) * 1e-9 ?? 0;
        Detail = settings.OffsetHz == 0 ? "format 0, missed" : $"format 0, {settings.OffsetHz} Hz, missed";
    }

    public string Name => "PRACH";

    public string Detail { get; }

    public double? ReferenceDb => null;

    public bool Run(int block, double snrDb)
    {
        int steps = (int)(DelayRange * _sampleRate) + 1, delay = (int)Math.Round(LeastDelay * _sampleRate) + block % steps;
        Array.Clear(_samples);
        _preamble.CopyTo(_samples, delay);
        if (_detector.Detect(_channel.Run(block, snrDb, _samples), _found) == 0 || _found[0].Preamble != Preamble) return false;

        // Any path may be the strongest in a block.
        double late = _found[0].TimingAdvance * TimingUnit - delay / _sampleRate;
        return late > -_tolerance && late < _spread + _tolerance;
    }

    public bool IsFalseAlarm(int block)
    {
        Array.Clear(_samples);
        return _detector.Detect(_channel.Run(block, 0, _samples), _found) > 0;
    }
}
