namespace LteImsBench.Dsp.Tests.Modem;

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
    public void Soft_bits_are_the_max_log_ones_of_a_full_search(int bitsPerSymbol)
    {
        var random = new Random(8);
        Cf32[] points = Modulator.Constellation(bitsPerSymbol);
        for (int trial = 0; trial < 500; trial++)
        {
            var sample = new Cf32((float)(random.NextDouble() * 3 - 1.5), (float)(random.NextDouble() * 3 - 1.5));
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
        Assert.Equal(1, Modulator.Constellation(bitsPerSymbol).Average(point => point.Power), 1e-5);
}
