using LteImsBench.Dsp;
using LteImsBench.Radio.Air;

namespace LteImsBench.Radio.Tests.Air;

/// <summary>The channel against what TS 36.104 annex B.2 says of its profiles.</summary>
public class FadingChannelTests
{
    private const double Rate = 7.68e6;

    [Theory]
    [InlineData("EPA5", 7, 410, 5)]
    [InlineData("EVA70", 9, 2510, 70)]
    [InlineData("ETU70", 9, 5000, 70)]
    public void Profiles_have_their_spread(string name, int taps, double lastNs, double dopplerHz)
    {
        DelayProfile profile = new[] { DelayProfile.Epa5, DelayProfile.Eva70, DelayProfile.Etu70 }.Single(found => found.Name == name);
        Assert.Equal((taps, lastNs, dopplerHz), (profile.Taps.Count, profile.Taps[^1].DelayNs, profile.DopplerHz));
    }

    [Fact]
    public void Mean_power_is_kept()
    {
        // Impulses a millisecond of many channels: the energy of their responses is 1 on average.
        double energy = 0;
        const int Channels = 400;
        for (int seed = 0; seed < Channels; seed++)
        {
            foreach (Cf32 value in Response(DelayProfile.Eva70, seed)) energy += value.Power;
        }

        Assert.Equal(1, energy / Channels, 0.1);
    }

    [Fact]
    public void Taps_lie_at_their_delays()
    {
        // One tap of 10 samples: the peak is there, after the latency of the interpolation.
        var profile = new DelayProfile("one", [new(10 / Rate * 1e9, 0)], 0);
        Cf32[] response = Response(profile, 1);
        int peak = Enumerable.Range(0, response.Length).MaxBy(n => response[n].Power);
        Assert.Equal(10 + FadingChannel.Latency, peak);
        Assert.Equal(1, response.Sum(value => value.Power) / response[peak].Power, 1e-3);
    }

    [Fact]
    public void Time_that_is_skipped_passes_as_time_with_silence_does()
    {
        const int Gap = 7680;
        var waiting = new FadingChannel(DelayProfile.Eva70, Rate, new Random(3));
        var skipping = new FadingChannel(DelayProfile.Eva70, Rate, new Random(3));
        waiting.Add(new Cf32[Gap], new Cf32[Gap]);
        skipping.Skip(Gap);
        Cf32[] impulse = [new(1, 0), .. new Cf32[100]], expected = new Cf32[101], found = new Cf32[101];
        waiting.Add(impulse, expected);
        skipping.Add(impulse, found);

        // Coefficients are renewed at other times, 71 µs apart at most: 70 Hz turn a tap by 0.03 rad.
        double error = Enumerable.Range(0, 101).Sum(n => (double)(expected[n] - found[n]).Power);
        Assert.InRange(error / expected.Sum(value => (double)value.Power), 0, 0.005);
        Assert.NotEqual(Response(DelayProfile.Eva70, 3), found);
    }

    [Fact]
    public void Pieces_of_any_length_make_one_stream()
    {
        var random = new Random(4);
        Cf32[] input = [.. Enumerable.Range(0, 3000).Select(_ => new Cf32((float)random.NextDouble(), (float)random.NextDouble()))];
        var whole = new Cf32[input.Length];
        var pieces = new Cf32[input.Length];
        new FadingChannel(DelayProfile.Etu70, Rate, new Random(2)).Add(input, whole);
        var channel = new FadingChannel(DelayProfile.Etu70, Rate, new Random(2));
        for (int at = 0, length = 1; at < input.Length; at += length, length = Math.Min(2 * length + 1, input.Length - at))
            channel.Add(input.AsSpan(at, length), pieces.AsSpan(at, length));
        Assert.Equal(whole, pieces);
    }

    [Fact]
    public void A_tap_decorrelates_as_fast_as_its_doppler_says()
    {
        // J0(2π·70·t) has its first zero at t = 2.405 / (2π·70) = 5.47 ms.
        double at0 = 0, at5 = 0;
        const int Step = 42_000;
        for (int seed = 0; seed < 200; seed++)
        {
            var channel = new FadingChannel(new DelayProfile("one", [new(0, 0)], 70), Rate, new Random(seed));
            Cf32 first = default;
            for (int i = 0; i < 2; i++)
            {
                var input = new Cf32[Step];
                var output = new Cf32[Step];
                input[0] = new(1, 0);
                channel.Add(input, output);
                Cf32 value = output[FadingChannel.Latency];
                if (i == 0) first = value;
                else at5 += (value * first.Conjugate).Re;
            }

            at0 += first.Power;
        }

        Assert.InRange(at5 / at0, -0.2, 0.2);
    }

    private static Cf32[] Response(DelayProfile profile, int seed)
    {
        var input = new Cf32[100];
        var output = new Cf32[100];
        input[0] = new(1, 0);
        new FadingChannel(profile, Rate, new Random(seed)).Add(input, output);
        return output;
    }
}
