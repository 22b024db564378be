namespace LteImsBench.Dsp.Tests.Fec;

[Collection("SIMD level")]
public class CircularBufferTests
{
    private static readonly int[] Sizes = [40, 48, 104, 192, 264, 512, 528, 1008, 1024, 2048, 3136, 5824, 6144];

    public static TheoryData<SimdLevel> Levels => SimdLevels.All;

    [Theory]
    [MemberData(nameof(Levels))]
    public void Bits_are_those_of_the_managed_twin(SimdLevel level) => SimdLevels.Run(level, () =>
    {
        var random = new Random(8);
        foreach (int k in Sizes)
        {
            byte[] octets = new byte[k / 8], bits = new byte[k], streams = new byte[3 * (k + TurboCode.Tail)], circular = new byte[CircularBuffer.Octets(k)];
            random.NextBytes(octets);
            BitPacking.Unpack(octets, bits);
            TurboCode.Encode(bits, streams);
            CircularBuffer.Encode(octets, k, circular);
            foreach (int limit in (int[])[0, k + 9, 2 * k, 3 * k - 77])
            {
                for (int rv = 0; rv < 4; rv++)
                {
                    int count = random.Next(1, 7 * k), at = random.Next(70);
                    byte[] expected = new byte[count], packed = new byte[(at + count + 7) / 8 + CircularBuffer.Slack], found = new byte[at + count];
                    RateMatching.Turbo(streams, 0, rv, limit, expected);
                    CircularBuffer.Select(circular, CircularRange.Of(k, rv, limit), packed, at, count);
                    BitPacking.Unpack(packed, found);
                    Assert.Equal(expected, found[at..]);
                }
            }
        }
    });

    [Theory]
    [MemberData(nameof(Levels))]
    public void Soft_bits_are_decoded_as_from_the_managed_streams(SimdLevel level) => SimdLevels.Run(level, () =>
    {
        var random = new Random(9);
        var decoder = new TurboDecoder();
        foreach (int k in Sizes)
        {
            short[] streams = new short[3 * (k + TurboCode.Tail)], circular = new short[CircularBuffer.SoftWords(k)];
            foreach (int limit in (int[])[0, 2 * k + 5])
            {
                for (int rv = 0; rv < 4; rv++)
                {
                    short[] received = [.. Enumerable.Range(0, random.Next(1, 4 * k)).Select(_ => (short)random.Next(-300, 301))];
                    RateMatching.InverseTurbo(received, 0, rv, limit, streams);
                    CircularBuffer.Combine(received, CircularRange.Of(k, rv, limit), circular);
                }
            }

            // One iteration of noise: any soft bit out of place changes some of so many decisions.
            byte[] expected = new byte[k / 8], found = new byte[k / 8];
            decoder.DecodePacked(streams, k, 1, null, expected);
            decoder.DecodeCircular(circular, k, 1, null, found);
            Assert.Equal(expected, found);
        }
    });

    [Theory]
    [MemberData(nameof(Levels))]
    public void The_rate_matching_of_the_corpus_agrees(SimdLevel level) => SimdLevels.Run(level, () =>
    {
        var rows = PhyVectors.Load();
        foreach (var (k, count) in ((int, int)[])[(40, 120), (104, 1000), (1024, 1000)])
        {
            byte[] octets = new byte[k / 8], circular = new byte[CircularBuffer.Octets(k)];
            Gold.PackedBits(74565, 0, octets, k);
            CircularBuffer.Encode(octets, k, circular);
            for (int rv = 0; rv < 4; rv++)
            {
                byte[] packed = new byte[(count + 7) / 8 + CircularBuffer.Slack], bits = new byte[count];
                CircularBuffer.Select(circular, CircularRange.Of(k, rv, 0), packed, 0, count);
                BitPacking.Unpack(packed, bits);
                Assert.Equal(rows[$"turbo_K{k}_rm_rv{rv}_E{count}"], string.Concat(bits));
            }
        }
    });

    [Fact]
    public void Buffers_that_do_not_fit_are_refused()
    {
        byte[] circular = new byte[CircularBuffer.Octets(40)];
        Assert.Throws<ArgumentOutOfRangeException>(() => CircularBuffer.Encode(new byte[4], 40, circular));
        Assert.Throws<ArgumentException>(() => CircularBuffer.Encode(new byte[6], 48, new byte[10]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CircularBuffer.Encode(new byte[6], 41, circular));
        Assert.Throws<ArgumentOutOfRangeException>(() => CircularBuffer.Select(circular, CircularRange.Of(40, 0, 0), new byte[12], 0, 40));
        Assert.Throws<ArgumentOutOfRangeException>(() => CircularRange.Of(40, 4, 0));
    }
}
