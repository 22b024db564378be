using LteImsBench.Dsp.Managed;

namespace LteImsBench.Dsp.Tests.Fft;

[Collection("SIMD level")]
public class FftPlanTests
{
    /// <summary>Sizes of OFDM symbols, of DFT precoding (TS 36.211 §5.3.3: 12·2^a·3^b·5^c), and a few small ones.</summary>
    public static TheoryData<int> Sizes =>
        [2, 3, 4, 5, 6, 8, 10, 15, 16, 25, 27, 32, 125, 128, 256, 384, 512, 768, 1024, 1536, 2048, .. Precoding];

    public static TheoryData<SimdLevel> Levels => SimdLevels.All;

    private static IEnumerable<int> Precoding => Enumerable.Range(1, 100).Where(IsSmooth).Select(blocks => 12 * blocks);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void It_is_the_transform_that_its_definition_says(int size)
    {
        Cf32[] input = Noise(size, 3), output = new Cf32[size];
        new FftPlan(size).Forward(input, output);
        (double Sin, double Cos)[] circle = [.. Enumerable.Range(0, size).Select(i => Math.SinCos(-2 * Math.PI * i / size))];
        for (int k = 0; k < size; k++)
        {
            (double re, double im) = (0, 0);
            for (int n = 0; n < size; n++)
            {
                var (sin, cos) = circle[(long)n * k % size];
                re += input[n].Re * cos - input[n].Im * sin;
                im += input[n].Re * sin + input[n].Im * cos;
            }

            Assert.True(Math.Abs(re - output[k].Re) + Math.Abs(im - output[k].Im) < 2e-6 * Math.Sqrt(size) * Math.Log2(size), $"element {k}");
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
    [MemberData(nameof(Levels))]
    public void Every_level_agrees_with_the_managed_twin(SimdLevel level) => SimdLevels.Run(level, () =>
    {
        foreach (int size in Sizes.Select(row => row.Data))
        {
            const int Count = 3;
            Cf32[] input = Noise(Count * size, 5), output = new Cf32[Count * size], expected = new Cf32[size];
            var plan = new FftPlan(size);
            var twin = new ManagedFft(size);
            foreach (bool isInverse in (bool[])[false, true])
            {
                if (isInverse) plan.InverseEach(input, output, 0.25f);
                else plan.ForwardEach(input, output, 0.25f);
                for (int i = 0; i < Count; i++)
                {
                    twin.Run(input.AsSpan(i * size, size), expected, isInverse);
                    for (int k = 0; k < size; k++)
                        Assert.True((output[i * size + k] - expected[k] * 0.25f).Magnitude < 1e-6 * Math.Sqrt(size), $"size {size}, element {k}");
                }
            }
        }
    });

    [Fact]
    public void Lengths_that_are_no_multiple_of_the_size_are_refused()
    {
        var plan = new FftPlan(12);
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.ForwardEach(new Cf32[25], new Cf32[36]));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.Inverse(new Cf32[24], new Cf32[24]));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.Forward(new Cf32[12], new Cf32[11]));
    }

    [Fact]
    public void A_run_allocates_nothing()
    {
        var plan = new FftPlan(1536);
        Cf32[] input = Noise(1536, 1), output = new Cf32[1536];
        plan.Forward(input, output);
        long before = GC.GetAllocatedBytesForCurrentThread();
        plan.Forward(input, output);
        plan.Inverse(input, output);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(132)]
    public void Other_sizes_are_refused(int size) => Assert.Throws<ArgumentOutOfRangeException>(() => new FftPlan(size));

    private static bool IsSmooth(int number)
    {
        foreach (int prime in (int[])[2, 3, 5])
        {
            while (number % prime == 0) number /= prime;
        }

        return number == 1;
    }

    private static Cf32[] Noise(int size, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, size).Select(_ => new Cf32((float)random.NextDouble() - 0.5f, (float)random.NextDouble() - 0.5f))];
    }
}
