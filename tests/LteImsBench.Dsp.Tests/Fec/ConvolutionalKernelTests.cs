using LteImsBench.Dsp.Managed;
using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp.Tests.Fec;

/// <summary>The native encoder and rate matching of convolutional codes against their managed twins and the corpus.</summary>
public class ConvolutionalKernelTests
{
    [Fact]
    public void Every_length_is_encoded_as_by_the_managed_twin()
    {
        var random = new Random(5);
        foreach (int n in (int[])[.. Enumerable.Range(6, 200), 511, 512, 1027, 6144])
        {
            byte[] bits = RandomBits(random, n), expected = new byte[3 * n], found = new byte[3 * n + 1];
            found[^1] = 7;
            ManagedConvolutionalCode.Encode(bits, expected);
            ConvolutionalCode.Encode(bits, found);
            Assert.Equal(expected, found[..^1]);
            Assert.Equal(7, found[^1]);
        }
    }

    [Fact]
    public void Bits_are_selected_as_by_the_managed_twin()
    {
        var random = new Random(6);
        foreach (int length in (int[])[1, 6, 31, 32, 33, 37, 40, 64, 86, 512])
        {
            byte[] streams = RandomBits(random, 3 * length);
            foreach (int count in Counts(length))
            {
                byte[] expected = new byte[count], found = new byte[count + 1];
                found[^1] = 7;
                ManagedRateMatching.Convolutional(streams, expected);
                RateMatching.Convolutional(streams, found.AsSpan(0, count));
                Assert.Equal(expected, found[..^1]);
                Assert.Equal(7, found[^1]);
            }
        }
    }

    [Theory]
    [InlineData(50)]
    [InlineData(32767)]
    public void Soft_bits_are_added_as_by_the_managed_twin(int amplitude)
    {
        var random = new Random(7);
        foreach (int length in (int[])[1, 6, 31, 32, 33, 37, 40, 64, 86, 512])
        {
            foreach (int count in Counts(length))
            {
                short[] received = RandomSoft(random, count, amplitude), expected = RandomSoft(random, 3 * length, amplitude), found = [.. expected];
                ManagedRateMatching.InverseConvolutional(received, expected);
                RateMatching.InverseConvolutional(received, found);
                Assert.Equal(expected, found);
            }
        }
    }

    [Theory]
    [InlineData(short.MaxValue, 32767)]
    [InlineData(short.MinValue, -32767)]
    public void Sums_saturate(short value, short expected)
    {
        short[] received = [.. Enumerable.Repeat(value, 9 * 40)], streams = new short[3 * 40];
        RateMatching.InverseConvolutional(received, streams);
        Assert.All(streams, sum => Assert.Equal(expected, sum));
    }

    [Theory]
    [InlineData("681c00_ports2")]
    [InlineData("0a9000_ports1")]
    [InlineData("a80c00_ports2")]
    public void The_rows_of_the_pbch_agree_in_both_directions(string name)
    {
        var rows = PhyVectors.Load();
        byte[] block = Bits(rows[$"pbch_mib_{name}_40bits_with_crc"]), streams = new byte[120];
        byte[] interleaved = Bits(rows[$"pbch_mib_{name}_conv_encoded_120_d0d1d2_interleaved"]), sent = Bits(rows[$"pbch_mib_{name}_ratematched_1920_unscrambled"]);
        byte[] published = [.. Enumerable.Range(0, 120).Select(i => interleaved[i % 40 * 3 + i / 40])], matched = new byte[1920];

        ConvolutionalCode.Encode(block, streams);
        Assert.Equal(published, streams);
        RateMatching.Convolutional(published, matched);
        Assert.Equal(sent, matched);

        // Each coded bit is sent sixteen times.
        short[] sums = new short[120];
        RateMatching.InverseConvolutional(Soft(sent), sums);
        Assert.Equal([.. published.Select(bit => (short)(16 * (bit == 0 ? 3 : -3)))], sums);
    }

    [Theory]
    [InlineData("ffff", 0xFFFF)]
    [InlineData("003d", 0x3D)]
    public void The_rows_of_the_pdcch_agree_in_both_directions(string name, int rnti)
    {
        var rows = PhyVectors.Load();
        byte[] block = new byte[37], streams = new byte[111];
        Gold.Bits(74565, 0, block.AsSpan(0, 21));
        Crc.Attach(CrcKind.Crc16, block, (uint)rnti);
        ConvolutionalCode.Encode(block, streams);
        foreach (int length in (int[])[72, 144, 288, 576])
        {
            byte[] sent = Bits(rows[$"pdcch_dci21bits_pattern_rnti_{name}_E{length}"]), matched = new byte[length];
            RateMatching.Convolutional(streams, matched);
            Assert.Equal(sent, matched);

            // Every received bit lands on a coded bit of its value.
            short[] sums = new short[111];
            RateMatching.InverseConvolutional(Soft(sent), sums);
            Assert.Equal(3 * length, sums.Sum(sum => Math.Abs((int)sum)));
            Assert.All(Enumerable.Range(0, 111), i => Assert.True(sums[i] == 0 || sums[i] > 0 == (streams[i] == 0)));
        }
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ConvolutionalCode.Encode(new byte[5], new byte[15]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConvolutionalCode.Encode(new byte[6], new byte[17]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateMatching.Convolutional(new byte[7], new byte[10]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateMatching.InverseConvolutional(new short[10], []));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_map_that_points_outside_is_refused(int place)
    {
        int[] map = [0, place, 2];
        byte[] output = [7, 7, 7];
        short[] streams = [7, 7, 7];
        Assert.NotEqual(NativeMethods.Ok, FecMethods.MapSelect(new byte[3], map, 3, output, 3));
        Assert.NotEqual(NativeMethods.Ok, FecMethods.MapCombine(new short[3], 3, map, 3, streams));
        Assert.Equal([7, 7, 7], output);
        Assert.Equal([7, 7, 7], streams);
    }

    [Fact]
    public void Nothing_is_allocated_after_the_first_block()
    {
        byte[] block = new byte[43], coded = new byte[129], matched = new byte[576];
        short[] received = new short[576], sums = new short[129];
        Chain();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) Chain();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Chain()
        {
            ConvolutionalCode.Encode(block, coded);
            RateMatching.Convolutional(coded, matched);
            RateMatching.InverseConvolutional(received, sums);
        }
    }

    // Nothing, puncturing, one turn and its neighbours, and many turns.
    private static int[] Counts(int length) => [0, 1, 2 * length, 3 * length - 1, 3 * length, 3 * length + 1, 6 * length, 48 * length + 5];

    private static byte[] RandomBits(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(2))];

    private static short[] RandomSoft(Random random, int count, int amplitude) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-amplitude, amplitude + 1))];

    private static byte[] Bits(string text) => [.. text.Select(bit => (byte)(bit - '0'))];

    private static short[] Soft(byte[] bits) => [.. bits.Select(bit => (short)(bit == 0 ? 3 : -3))];
}
