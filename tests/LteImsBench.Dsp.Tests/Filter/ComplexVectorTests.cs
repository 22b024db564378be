namespace LteImsBench.Dsp.Tests.Filter;

public class ComplexVectorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(839)]
    public void Products_and_powers_are_those_of_the_elements(int count)
    {
        var random = new Random(count);
        Cf32[] left = Values(random, count), right = Values(random, count), product = new Cf32[count], conjugate = new Cf32[count];
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

    private static Cf32[] Values(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new Cf32(random.NextSingle() - 0.5f, random.NextSingle() - 0.5f))];
}
