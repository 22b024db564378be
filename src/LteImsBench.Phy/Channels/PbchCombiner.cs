using LteImsBench.Dsp;

namespace LteImsBench.Phy.Channels;

/// <summary>
/// Decodes a PBCH from one or several periods of 40 ms. From one to the next only the frame number in the MIB grows; the code being linear, a
/// later period is turned into the first by the code word of the difference.
/// </summary>
internal static class PbchCombiner
{
    private const int BlockBits = Pbch.MibBits + 16;
    private const int CodedBits = 3 * BlockBits;

    // The eight most significant bits of the SFN, TS 36.331 MasterInformationBlock.
    private const int NumberAt = 6;
    private const int NumberBits = 8;
    private const int Numbers = 1 << NumberBits;
    private const int Limit = 2047;

    // Assumed differences by the number of periods: for each the values of the first period's number under which they occur.
    private static readonly byte[][][] Differences = [.. Enumerable.Range(1, 5).Select(DifferencesOf)];
    private static readonly sbyte[][] Signs = [.. Enumerable.Range(0, Numbers).Select(SignsOf)];

    /// <summary>The MIB of the first period.</summary>
    /// <param name="received">Descrambled soft bits of all four frames of each period, at most five; zero where nothing was received.</param>
    /// <param name="ports">The port count that the estimate assumed and the CRC's mask has to confirm.</param>
    public static (byte[] Mib, float Agreement)? Decode(short[][] received, int ports)
    {
        if (received.Length > Differences.Length) received = received[..Differences.Length];
        int[][] sums = [.. received.Select(SumUp)];
        byte[] block = new byte[BlockBits];
        short[] soft = new short[CodedBits];
        int[] total = new int[CodedBits];
        foreach (byte[] difference in Differences[received.Length - 1])
        {
            Array.Clear(total);
            for (int period = 0; period < sums.Length; period++)
            {
                sbyte[] sign = Signs[difference[period]];
                for (int i = 0; i < CodedBits; i++) total[i] += sums[period][i] * sign[i];
            }

            int largest = Math.Max(1, total.Max(Math.Abs));
            for (int i = 0; i < CodedBits; i++) soft[i] = (short)((long)total[i] * Math.Min(Limit, largest) / largest);
            ConvolutionalCode.Decode(soft, block);
            if (Pbch.PortsOf(block) != ports || !Fits(block, difference)) continue;
            return (block[..Pbch.MibBits], Agreement(block, received, difference));
        }

        return null;
    }

    // Repetitions of one coded bit added up; sixteen of the largest soft bits fit.
    private static int[] SumUp(short[] soft)
    {
        Span<short> sum = stackalloc short[CodedBits];
        sum.Clear();
        RateMatching.InverseConvolutional(soft, sum);
        var wide = new int[CodedBits];
        for (int i = 0; i < CodedBits; i++) wide[i] = sum[i];
        return wide;
    }

    private static bool Fits(ReadOnlySpan<byte> block, byte[] difference)
    {
        int number = 0;
        for (int i = 0; i < NumberBits; i++) number = number << 1 | block[NumberAt + i];
        for (int period = 1; period < difference.Length; period++)
        {
            if (((number + period) % Numbers ^ number) != difference[period]) return false;
        }

        return true;
    }

    private static float Agreement(ReadOnlySpan<byte> block, short[][] received, byte[] difference)
    {
        Span<byte> streams = stackalloc byte[CodedBits];
        byte[] again = new byte[received[0].Length];
        long agree = 0, all = 1;
        ConvolutionalCode.Encode(block, streams);
        RateMatching.Convolutional(streams, again);
        byte[] flips = new byte[again.Length], flipStreams = new byte[CodedBits];
        for (int period = 0; period < received.Length; period++)
        {
            for (int i = 0; i < CodedBits; i++) flipStreams[i] = (byte)(Signs[difference[period]][i] < 0 ? 1 : 0);
            RateMatching.Convolutional(flipStreams, flips);
            for (int i = 0; i < again.Length; i++)
            {
                int value = received[period][i];
                agree += (again[i] ^ flips[i]) == 0 ? value : -value;
                all += Math.Abs(value);
            }
        }

        return (float)agree / all;
    }

    private static byte[][] DifferencesOf(int periods)
    {
        var known = new Dictionary<string, byte[]>();
        for (int number = 0; number < Numbers; number++)
        {
            byte[] difference = [.. Enumerable.Range(0, periods).Select(period => (byte)((number + period) % Numbers ^ number))];
            known.TryAdd(Convert.ToHexString(difference), difference);
        }

        return [.. known.Values];
    }

    // The code word of a difference of numbers, its CRC without mask: +1 where it leaves a bit as it is.
    private static sbyte[] SignsOf(int difference)
    {
        byte[] block = new byte[BlockBits], streams = new byte[CodedBits];
        for (int i = 0; i < NumberBits; i++) block[NumberAt + i] = (byte)(difference >> (NumberBits - 1 - i) & 1);
        Crc.Attach(CrcKind.Crc16, block);
        ConvolutionalCode.Encode(block, streams);
        return [.. streams.Select(bit => (sbyte)(1 - 2 * bit))];
    }
}
