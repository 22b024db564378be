using LteImsBench.Dsp.Managed;

namespace LteImsBench.Dsp.Tests.Modem;

[Collection("SIMD level")]
public class ModemTests
{
    // TS 36.211 tables 7.1.2-1, 7.1.3-1 and 7.1.4-1, in units of 1/√2, 1/√10 and 1/√42.
    [Theory]
    [InlineData("00", 1, 1, 2)]
    [InlineData("10", -1, 1, 2)]
    [InlineData("0000", 1, 1, 10)]
    [InlineData("0010", 3, 1, 10)]
    [InlineData("0111", 3, -3, 10)]
    [InlineData("1001", -1, 3, 10)]
    [InlineData("000000", 3, 3, 42)]
    [InlineData("000011", 1, 1, 42)]
    [InlineData("001000", 5, 3, 42)]
    [InlineData("101011", -7, 1, 42)]
    [InlineData("110110", -1, -5, 42)]
    public void A_point_is_where_the_standard_has_it(string bits, int re, int im, int norm)
    {
        Cf32[] symbol = new Cf32[1];
        Modulator.Map(bits.Length, [.. bits.Select(bit => (byte)(bit - '0'))], symbol);
        Assert.Equal(re / MathF.Sqrt(norm), symbol[0].Re, 1e-6);
        Assert.Equal(im / MathF.Sqrt(norm), symbol[0].Im, 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    public void Soft_bits_are_the_max_log_ones_of_a_full_search(int bitsPerSymbol)
    {
        var random = new Random(8);
        Cf32[] points = ManagedModulator.Constellation(bitsPerSymbol);
        for (int trial = 0; trial < 500; trial++)
        {
            var sample = new Cf32((float)(random.NextDouble() * 3.4 - 1.7), (float)(random.NextDouble() * 3.4 - 1.7));
            const float Noise = 0.5f;
            short[] soft = new short[bitsPerSymbol];
            SoftDemapper.Demap(bitsPerSymbol, [sample], [Noise], soft);
            for (int bit = 0; bit < bitsPerSymbol; bit++)
            {
                float zero = float.MaxValue, one = float.MaxValue;
                for (int i = 0; i < points.Length; i++)
                {
                    float distance = (sample - points[i]).Power;
                    if ((i >> (bitsPerSymbol - 1 - bit) & 1) == 0) zero = Math.Min(zero, distance);
                    else one = Math.Min(one, distance);
                }

                Assert.Equal((one - zero) / Noise * SoftDemapper.Scale, soft[bit], 0.51);
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_constellation_has_unit_mean_power(int bitsPerSymbol) =>
        Assert.Equal(1, ManagedModulator.Constellation(bitsPerSymbol).Average(point => point.Power), 1e-5);

    public static TheoryData<SimdLevel> Levels => SimdLevels.All;

    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_level_agrees_with_the_managed_twins(SimdLevel level) => SimdLevels.Run(level, () =>
    {
        var random = new Random(6);
        foreach (int bitsPerSymbol in (int[])[1, 2, 4, 6, 8])
        {
            foreach (int count in (int[])[0, 1, 7, 15, 33, 100, 1500]) Compare(bitsPerSymbol, count, random);
        }
    });

    private static void Compare(int bitsPerSymbol, int count, Random random)
    {
        byte[] bits = [.. Enumerable.Range(0, bitsPerSymbol * count).Select(_ => (byte)random.Next(2))];
        Cf32[] native = new Cf32[count], managed = new Cf32[count], fromPacked = new Cf32[count];
        Modulator.Map(bitsPerSymbol, bits, native, 0.7f);
        ManagedModulator.Map(bitsPerSymbol, bits, managed, 0.7f);
        Assert.Equal(managed, native);
        if (bitsPerSymbol > 1)
        {
            byte[] packed = new byte[(bits.Length + 7) / 8];
            BitPacking.Pack(bits, packed);
            Modulator.MapPacked(bitsPerSymbol, packed, fromPacked, 0.7f);
            Assert.Equal(managed, fromPacked);
        }

        Cf32[] received = [.. managed.Select(symbol => symbol + new Cf32((float)random.NextDouble() - 0.5f, (float)random.NextDouble() - 0.5f))];
        float[] noise = [.. received.Select(_ => (float)random.NextDouble() * 0.3f)];
        if (count > 20) (received[3], noise[9]) = (new(float.NaN, float.PositiveInfinity), 0);
        short[] soft = new short[bits.Length], expected = new short[bits.Length];
        SoftDemapper.Demap(bitsPerSymbol, received, noise, soft);
        ManagedSoftDemapper.Demap(bitsPerSymbol, received, noise, expected);
        for (int i = 0; i < soft.Length; i++) Assert.True(Math.Abs(soft[i] - expected[i]) <= 1, $"soft bit {i} of {count} symbols of {bitsPerSymbol} bits: {soft[i]}, {expected[i]}");
    }

    [Fact]
    public void Short_spans_are_refused_before_native_code_sees_them()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Modulator.Map(2, new byte[4], new Cf32[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Modulator.MapPacked(6, new byte[1], new Cf32[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SoftDemapper.Demap(2, new Cf32[2], new float[1], new short[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SoftDemapper.Demap(2, new Cf32[2], new float[2], new short[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BitPacking.Pack(new byte[9], new byte[1]));
    }
}
