using LteImsBench.Dsp.Managed;

namespace LteImsBench.Dsp.Tests.Vector;

[Collection("SIMD level")]
public class ComplexVectorTests
{
    private static readonly int[] Lengths = [0, 1, 2, 3, 8, 15, 16, 33, 100, 257, 1200];

    public static TheoryData<SimdLevel> Levels => SimdLevels.All;

    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_level_agrees_with_the_managed_twins(SimdLevel level) => SimdLevels.Run(level, () =>
    {
        var random = new Random(11);
        foreach (int length in Lengths)
        {
            CompareProducts(Noise(random, length), Noise(random, length));
            CompareCorrelation(Noise(random, length + 62), Noise(random, 63), length);
            CompareEqualizers(random, length);
        }

        for (int first = 0; first < 6; first++) CompareInterpolation(Noise(random, 30), first);
    });

    [Fact]
    public void Wrong_lengths_are_refused_before_native_code_sees_them()
    {
        Cf32[] two = new Cf32[2], three = new Cf32[3];
        Assert.Throws<ArgumentOutOfRangeException>(() => ComplexVector.Multiply(two, three, three));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComplexVector.Lerp(three, three, 0, two));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComplexVector.Dot(two, three));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComplexVector.Correlate(three, two, three));
        Assert.Throws<ArgumentException>(() => ComplexVector.Interpolate(three, 6, 0, new Cf32[12]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SymbolEqualizer.OnePort(two, three, [0], 1, two, new float[2]));
        Assert.Throws<ArgumentException>(() => SymbolEqualizer.OnePort(two, two, [2], 1, two, new float[2]));
        Assert.Throws<ArgumentException>(() => SymbolEqualizer.OnePort(two, two, [-1], 1, two, new float[2]));
        Assert.Throws<ArgumentException>(() => SymbolEqualizer.TwoPorts(two, two, two, [0], 1, two, new float[2]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(839)]
    public void Products_and_powers_are_those_of_the_elements(int count)
    {
        var random = new Random(count);
        Cf32[] left = Noise(random, count), right = Noise(random, count), product = new Cf32[count], conjugate = new Cf32[count];
        var powers = new float[count];
        ComplexVector.Multiply(left, right, product);
        ComplexVector.MultiplyConjugate(left, right, conjugate);
        ComplexVector.Power(left, powers);
        for (int i = 0; i < count; i++)
        {
            Assert.True((product[i] - left[i] * right[i]).Magnitude < 1e-5);
            Assert.True((conjugate[i] - left[i] * right[i].Conjugate).Magnitude < 1e-5);
            Assert.Equal(left[i].Power, powers[i], 1e-5f);
        }
    }

    [Fact]
    public void Lengths_that_differ_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ComplexVector.Multiply(new Cf32[4], new Cf32[5], new Cf32[5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComplexVector.MultiplyConjugate(new Cf32[4], new Cf32[4], new Cf32[3]));
    }

    private static void CompareProducts(Cf32[] a, Cf32[] b)
    {
        Cf32[] found = new Cf32[a.Length], expected = new Cf32[a.Length];
        ComplexVector.Multiply(a, b, found);
        ManagedComplexVector.Multiply(a, b, conjugate: false, expected);
        AssertNear(expected, found);
        ComplexVector.MultiplyConjugate(a, b, found);
        ManagedComplexVector.Multiply(a, b, conjugate: true, expected);
        AssertNear(expected, found);
        ComplexVector.Lerp(a, b, 0.3f, found);
        ManagedComplexVector.Lerp(a, b, 0.3f, expected);
        AssertNear(expected, found);
        AssertNear([ManagedComplexVector.Dot(a, b)], [ComplexVector.Dot(a, b)], 1e-4f);
        Assert.Equal(ManagedComplexVector.Dot(a, a).Re, ComplexVector.Energy(a), 1e-3f);
    }

    private static void CompareCorrelation(Cf32[] samples, Cf32[] reference, int lags)
    {
        var found = new Cf32[lags];
        ComplexVector.Correlate(samples, reference, found);
        for (int lag = 0; lag < lags; lag++) AssertNear([ManagedComplexVector.Dot(samples.AsSpan(lag, reference.Length), reference)], [found[lag]], 1e-4f);
    }

    private static void CompareInterpolation(Cf32[] values, int first)
    {
        Cf32[] found = new Cf32[6 * values.Length], expected = new Cf32[found.Length];
        ComplexVector.Interpolate(values, 6, first, found);
        ManagedComplexVector.Interpolate(values, 6, first, expected);
        AssertNear(expected, found);
    }

    private static void CompareEqualizers(Random random, int count)
    {
        count &= ~1;
        int[] elements = [.. Enumerable.Range(0, count).Select(i => i + i / 5)];
        int size = count + count / 5 + 1;
        Cf32[] grid = Noise(random, size), symbols = new Cf32[count], expected = new Cf32[count];
        Cf32[][] h = [.. Enumerable.Range(0, 4).Select(_ => Noise(random, size))];
        float[] noise = new float[count], expectedNoise = new float[count];
        SymbolEqualizer.OnePort(grid, h[0], elements, 0.2f, symbols, noise);
        for (int i = 0; i < count; i++) ManagedComplexVector.Equalize(grid[elements[i]], h[0][elements[i]], 0.2f, out expected[i], out expectedNoise[i]);
        AssertNear(expected, symbols, 1e-4f);
        for (int i = 0; i < count; i++) Assert.True(MathF.Abs(noise[i] - expectedNoise[i]) <= 1e-5f * (1 + expectedNoise[i]));
        foreach (int ports in (int[])[2, 4])
        {
            if (ports == 2) SymbolEqualizer.TwoPorts(grid, h[0], h[1], elements, 0.2f, symbols, noise);
            else SymbolEqualizer.FourPorts(grid, new(h[0], h[1], h[2], h[3]), elements, 0.2f, symbols, noise);
            for (int i = 0; i < count; i += 2)
            {
                int turn = ports == 4 && i % 4 == 2 ? 2 : 0, a = elements[i], b = elements[i + 1];
                Cf32 port0 = (h[turn][a] + h[turn][b]) * 0.5f, port1 = (h[turn + 1][a] + h[turn + 1][b]) * 0.5f;
                ManagedComplexVector.EqualizePair((grid[a], grid[b]), port0, port1, 0.2f, expected.AsSpan(i), expectedNoise.AsSpan(i));
            }

            AssertNear(expected, symbols, 1e-4f);
            for (int i = 0; i < count; i++) Assert.True(MathF.Abs(noise[i] - expectedNoise[i]) <= 1e-5f * (1 + expectedNoise[i]));
        }
    }

    private static void AssertNear(ReadOnlySpan<Cf32> expected, ReadOnlySpan<Cf32> found, float tolerance = 1e-5f)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.True((expected[i] - found[i]).Magnitude <= tolerance * (1 + expected[i].Magnitude), $"{i}: {expected[i]}, {found[i]}");
    }

    private static Cf32[] Noise(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new Cf32((float)random.NextDouble() - 0.5f, (float)random.NextDouble() - 0.5f))];
}
