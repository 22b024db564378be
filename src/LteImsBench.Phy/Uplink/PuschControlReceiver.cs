using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>Control information on its way out of a PUSCH, TS 36.212 §5.2.2.6 backwards. Holds its work space: nothing allocated.</summary>
internal sealed class PuschControlReceiver(CyclicPrefix prefix)
{
    private const int MostBits = 6 * 12 * CellShape.MostSubcarriers;
    private const int MostReportBits = 32 + 8;

    // One report of HARQ-ACK in a hundred is false when there is none: bounds of the normal distribution for one code word and for the best of four.
    private const float OneBitBound = 2.4f;
    private const float TwoBitBound = 2.8f;

    // Fewer coded bits than this agree by chance too often: no telling whether anything is there.
    private const int FewestToTellDtx = 10;
    private const float AgreementOfFew = 0.8f;

    // Noise alone agrees with one of 2^O code words this well in one report of twenty, up to a bound that a report of 11 bits must pass, too.
    private const float ReportMatch = 0.48f;
    private const float ReportMatchPerBit = 0.04f;
    private const float MostReportMatch = 0.85f;

    private readonly PuschInterleaver _places = new(prefix);
    private readonly CqiBlockCode _blockCode = new();
    private readonly byte[] _sequence = new byte[MostBits];
    private readonly byte[] _report = new byte[MostReportBits];
    private readonly short[] _streams = new short[3 * MostReportBits];

    /// <summary>HARQ-ACK; soft bits at its places count no more when it is there.</summary>
    /// <param name="sizes">Of the transmission.</param>
    /// <param name="bits">1 or 2.</param>
    /// <param name="scrambling">c_init.</param>
    /// <param name="received">Descrambled soft bits in the order in which they were sent.</param>
    public (HarqFeedback First, HarqFeedback Second) TakeAck(in PuschSizes sizes, int bits, uint scrambling, Span<short> received)
    {
        uint value = Decide(sizes, isAck: true, bits, scrambling, received, out float strength);
        int coded = 2 * sizes.AckSymbols;
        float bound = MathF.Min(bits == 1 ? OneBitBound : TwoBitBound, AgreementOfFew * MathF.Sqrt(coded));
        HarqFeedback absent = coded >= FewestToTellDtx ? HarqFeedback.Dtx : HarqFeedback.Nack;
        if (!(strength >= bound)) return (absent, bits == 1 ? HarqFeedback.Dtx : absent);

        for (int i = 0; i < sizes.AckSymbols; i++)
            received.Slice(_places.AckPlace(sizes, i) * sizes.BitsPerSymbol, sizes.BitsPerSymbol).Clear();
        return bits == 1 ? (Feedback(value), HarqFeedback.Dtx) : (Feedback(value >> 1), Feedback(value));
    }

    /// <summary>Rank indication of 1 or 2 bits.</summary>
    public uint ReadRi(in PuschSizes sizes, int bits, uint scrambling, ReadOnlySpan<short> received) =>
        Decide(sizes, isAck: false, bits, scrambling, received, out _);

    /// <summary>Channel quality report.</summary>
    /// <param name="soft">Its soft bits, deinterleaved.</param>
    /// <param name="count">Bits of the report, 1 to 32.</param>
    /// <param name="isOk">Whether its CRC is right; without one, whether the code word is plain.</param>
    public uint ReadCqi(ReadOnlySpan<short> soft, int count, out bool isOk)
    {
        if (PuschSizes.CqiCrcOf(count) == 0)
        {
            uint bits = _blockCode.Decode(soft, count, out float match);
            isOk = match >= LeastMatch(count, soft.Length);
            return bits;
        }

        Span<byte> report = _report.AsSpan(0, count + PuschSizes.CqiCrcOf(count));
        Span<short> streams = _streams.AsSpan(0, 3 * report.Length);
        streams.Clear();
        RateMatching.InverseConvolutional(soft, streams);
        ConvolutionalCode.Decode(streams, report);
        isOk = Crc.Residue(CrcKind.Crc8, report) == 0;
        uint value = 0;
        foreach (byte bit in report[..count]) value = value << 1 | bit;
        return value;
    }

    private static float LeastMatch(int bits, int coded) =>
        MathF.Min((ReportMatch + ReportMatchPerBit * bits) * MathF.Sqrt(MathF.Max(1, (float)CqiBlockCode.Length / coded)), MostReportMatch);

    private static HarqFeedback Feedback(uint value) => (value & 1) != 0 ? HarqFeedback.Ack : HarqFeedback.Nack;

    // The likeliest value, and its correlation with the received bits against the root of their energy: near 1 for random bits, at most the root of their number.
    private uint Decide(in PuschSizes sizes, bool isAck, int bits, uint scrambling, ReadOnlySpan<short> received, out float strength)
    {
        // A placeholder was sent as a copy of the bit before it, after scrambling: it has that bit's scrambling, not its own.
        if (bits == 1) Gold.Bits(scrambling, 0, _sequence.AsSpan(0, sizes.TotalBits));
        Span<float> sums = stackalloc float[3];
        sums.Clear();
        double energy = 0;
        int count = isAck ? sizes.AckSymbols : sizes.RiSymbols;
        for (int i = 0; i < count; i++)
        {
            int at = (isAck ? _places.AckPlace(sizes, i) : _places.RiPlace(sizes, i)) * sizes.BitsPerSymbol;
            float first = received[at], second = received[at + 1];
            energy += (double)first * first + (double)second * second;
            if (bits == 1)
            {
                sums[0] += first + (_sequence[at] == _sequence[at + 1] ? second : -second);
            }
            else
            {
                sums[2 * i % 3] += first;
                sums[(2 * i + 1) % 3] += second;
            }
        }

        uint best = 0;
        float bestSum = float.NegativeInfinity;
        for (uint value = 0; value < 1u << bits; value++)
        {
            float sum = bits == 1 ? (value == 0 ? sums[0] : -sums[0])
                : ((value & 2) == 0 ? sums[0] : -sums[0]) + ((value & 1) == 0 ? sums[1] : -sums[1]) + (value is 0 or 3 ? sums[2] : -sums[2]);
            if (sum > bestSum) (best, bestSum) = (value, sum);
        }

        strength = energy > 0 ? (float)(bestSum / Math.Sqrt(energy)) : 0;
        return best;
    }
}
