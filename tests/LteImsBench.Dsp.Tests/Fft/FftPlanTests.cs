namespace LteImsBench.Dsp.Tests.Fft;

public class FftPlanTests
{
    public static TheoryData<int> Sizes => [2, 3, 12, 128, 256, 384, 512, 768, 1024, 1536, 2048];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void It_is_the_transform_that_its_definition_says(int size)
    {
        Cf32[] input = Noise(size, 3), output = new Cf32[size];
        new FftPlan(size).Forward(input, output);
        foreach (int k in (int[])[0, 1, size / 3, size / 2, size - 1])
        {
            (double re, double im) = (0, 0);
            for (int n = 0; n < size; n++)
            {
                var (sin, cos) = Math.SinCos(-2 * Math.PI * ((long)n * k % size) / size);
                re += input[n].Re * cos - input[n].Im * sin;
                im += input[n].Re * sin + input[n].Im * cos;
            }

            Assert.Equal(re, output[k].Re, 2e-3);
            Assert.Equal(im, output[k].Im, 2e-3);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_inverse_gives_the_input_back_times_its_size(int size)
    {
        Cf32[] input = Noise(size, 4), middle = new Cf32[size], output = new Cf32[size];
        var plan = new FftPlan(size);
        plan.Forward(input, middle);
        plan.Inverse(middle, output);
        for (int n = 0; n < size; n++) Assert.True((output[n] * (1f / size) - input[n]).Magnitude < 1e-5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(100)]
    public void Other_sizes_are_refused(int size) => Assert.Throws<ArgumentOutOfRangeException>(() => new FftPlan(size));

    private static Cf32[] Noise(int size, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, size).Select(_ => new Cf32((float)random.NextDouble() - 0.5f, (float)random.NextDouble() - 0.5f))];
    }
}
