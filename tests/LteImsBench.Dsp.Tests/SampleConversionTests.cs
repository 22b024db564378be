using LteImsBench.Dsp.Managed;

namespace LteImsBench.Dsp.Tests;

[Collection("SIMD level")]
public class SampleConversionTests
{
    public static TheoryData<SimdLevel> Levels => SimdLevels.All;

    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_level_agrees_with_the_managed_twin(SimdLevel level) => SimdLevels.Run(level, () =>
    {
        var random = new Random(5);
        for (int length = 0; length < 130; length++)
        {
            float[] input = [.. Enumerable.Range(0, length).Select(_ => (float)(random.NextDouble() * 4 - 2))];
            if (length > 3) (input[0], input[1], input[2]) = (float.NaN, float.PositiveInfinity, 0.5f / 32767);
            short[] native = new short[length], managed = new short[length];
            SampleConversion.ToInt16(input, native, 32767);
            ManagedSampleConversion.ToInt16(input, managed, 32767);
            Assert.Equal(managed, native);
            float[] nativeBack = new float[length], managedBack = new float[length];
            SampleConversion.ToFloat(native, nativeBack, 1f / 32768);
            ManagedSampleConversion.ToFloat(native, managedBack, 1f / 32768);
            Assert.Equal(managedBack, nativeBack);
        }
    });

    [Fact]
    public void A_short_output_is_refused_before_native_code_sees_it()
    {
        Assert.Throws<ArgumentException>(() => SampleConversion.ToInt16(new float[2], new short[1], 1));
        Assert.Throws<ArgumentException>(() => SampleConversion.ToFloat(new short[2], new float[1], 1));
    }
}
