namespace LteImsBench.Dsp.Tests.Filter;

public class CircularDecimatorTests
{
    [Theory]
    [InlineData(1536, 1, 0.27)]
    [InlineData(3072, 2, 0.27)]
    [InlineData(4608, 3, 0.27)]
    [InlineData(6144, 4, 0.07)]
    public void A_tone_of_the_band_keeps_its_bin_and_takes_the_response(int length, int factor, double edge)
    {
        var decimator = new CircularDecimator(length, factor, edge);
        int last = (int)(edge * length / factor);
        var output = new Cf32[length / factor];
        foreach (int bin in (int[])[0, 1, -5, last, -last])
        {
            Tone(bin, decimator.Input);
            decimator.Run(output);
            float gain = decimator.Response((double)bin / length);
            Assert.InRange(gain, 0.99f, 1.01f);
            for (int n = 0; n < output.Length; n++)
                Assert.True((output[n] - Cf32.Phasor((float)(2 * Math.PI * ((long)bin * n % output.Length) / output.Length)) * gain).Magnitude < 1e-4, $"{bin} {n}");
        }
    }

    [Fact]
    public void What_would_alias_onto_the_band_is_70_dB_down()
    {
        const int Length = 6144, Factor = 4;
        var decimator = new CircularDecimator(Length, Factor, 0.25);
        var output = new Cf32[Length / Factor];
        foreach (int bin in (int[])[1160, 1536, 2000, 3000, -1160])
        {
            Tone(bin, decimator.Input);
            decimator.Run(output);
            foreach (Cf32 value in output) Assert.True(value.Magnitude < 3.2e-4f, $"{bin}: {value.Magnitude}");
        }
    }

    [Theory]
    [InlineData(1000, 3, 0.2)]
    [InlineData(1000, 0, 0.2)]
    [InlineData(1000, 2, 0.5)]
    public void Bad_arguments_are_refused(int length, int factor, double edge) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CircularDecimator(length, factor, edge));

    private static void Tone(int bin, Span<Cf32> samples)
    {
        for (int n = 0; n < samples.Length; n++) samples[n] = Cf32.Phasor((float)(2 * Math.PI * ((long)bin * n % samples.Length) / samples.Length));
    }
}
