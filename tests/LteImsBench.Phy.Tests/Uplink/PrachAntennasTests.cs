using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

/// <summary>Preambles on two receive antennas.</summary>
public class PrachAntennasTests
{
    private static readonly PrachSettings Settings = new(3, 22, 1, false, 0, 6);
    private static readonly OfdmNumbers Numbers = new(128, CyclicPrefix.Normal);
    private static readonly int Subframe = Numbers.SamplesPerSubframe;

    private readonly PrachGenerator _generator = new(Settings, Numbers);
    private readonly PrachDetector _one = new(Settings, Numbers);
    private readonly PrachDetector _both = new(Settings, Numbers, antennas: 2);
    private readonly PrachDetection[] _found = new PrachDetection[8];
    private readonly Cf32[] _samples = new Cf32[2 * Subframe];
    private readonly Random _random = new(12);

    [Fact]
    public void Two_antennas_find_preambles_2_dB_weaker()
    {
        const int Count = 400;
        int one = 0, both = 0;
        for (int i = 0; i < Count; i++)
        {
            Array.Clear(_samples);
            Add(0, i % 64, 9, snrDb: -15.7);
            Add(1, i % 64, 9, snrDb: -15.7);
            Waveforms.AddNoise(_random, _samples, 1);
            if (_both.Detect(_samples, _found) == 1 && IsRight(i % 64, 9)) both++;
            if (_one.Detect(_samples.AsSpan(0, Subframe), _found) == 1 && IsRight(i % 64, 9)) one++;
        }

        Assert.InRange(both, Count * 98 / 100, Count);
        Assert.InRange(one, 0, Count * 9 / 10);
    }

    [Fact]
    public void Noise_is_no_preamble_however_unlike_the_antennas_are()
    {
        int count = 0;
        for (int i = 0; i < 2000; i++)
        {
            Array.Clear(_samples);
            Waveforms.AddNoise(_random, _samples.AsSpan(0, Subframe), 1);
            Waveforms.AddNoise(_random, _samples.AsSpan(Subframe), i % 2 == 0 ? 1 : 1e4);
            count += _both.Detect(_samples, _found);
        }

        Assert.InRange(count, 0, 3);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(0, 1e5)]
    [InlineData(1, 1e5)]
    public void A_deaf_antenna_takes_little_from_the_other(int deaf, double noise)
    {
        for (int preamble = 0; preamble < 64; preamble++)
        {
            Array.Clear(_samples);
            Add(1 - deaf, preamble, 4, snrDb: noise == 0 ? -13 : -11.5);
            Waveforms.AddNoise(_random, _samples.AsSpan((1 - deaf) * Subframe, Subframe), 1);
            if (noise > 0) Waveforms.AddNoise(_random, _samples.AsSpan(deaf * Subframe, Subframe), noise);
            Assert.Equal(1, _both.Detect(_samples, _found));
            Assert.True(IsRight(preamble, 4));
        }
    }

    [Fact]
    public void Two_deaf_antennas_hear_nothing() => Assert.Equal(0, _both.Detect(_samples, _found));

    [Fact]
    public void Detection_allocates_nothing()
    {
        Add(0, 5, 0, snrDb: 0);
        Add(1, 5, 0, snrDb: 0);
        Waveforms.AddNoise(_random, _samples, 1);
        Assert.Equal(1, _both.Detect(_samples, _found));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++) _both.Detect(_samples, _found);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Antennas_and_samples_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PrachDetector(Settings, Numbers, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PrachDetector(Settings, Numbers, 3));
        Assert.Throws<ArgumentException>(() => _both.Detect(_samples.AsSpan(0, Subframe), _found));
        Assert.Throws<ArgumentException>(() => _one.Detect(_samples, _found));
    }

    // SNR of a subcarrier of the preamble, where noise has a power of 1 in a sample.
    private void Add(int antenna, int preamble, int delay, double snrDb)
    {
        float amplitude = (float)Math.Sqrt(839.0 / 1536 * Math.Pow(10, snrDb / 10));
        Cf32 gain = Cf32.Phasor(2 * MathF.PI * _random.NextSingle()) * amplitude;
        ReadOnlySpan<Cf32> samples = _generator.Samples(preamble);
        var heard = _samples.AsSpan(antenna * Subframe + delay);
        for (int n = 0; n < samples.Length; n++) heard[n] += samples[n] * gain;
    }

    private bool IsRight(int preamble, int advance) => _found[0].Preamble == preamble && Math.Abs(_found[0].TimingAdvance - advance) <= 2;
}
