using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>Control information on its way into a PUSCH, TS 36.212 §5.2.2.6, and scrambling with its placeholders, TS 36.211 §5.3.1.</summary>
internal sealed class PuschControl(CyclicPrefix prefix)
{
    private const int MostReportBits = 32 + 8;

    private readonly PuschInterleaver _places = new(prefix);
    private readonly byte[] _report = new byte[MostReportBits];
    private readonly byte[] _streams = new byte[3 * MostReportBits];

    /// <summary>c_init of a PUSCH.</summary>
    public static uint Scrambling(Pci pci, Tti tti, Rnti rnti) => ((uint)rnti.Value << 14) + ((uint)tti.Subframe << 9) + pci.Value;

    /// <summary>Codes a report of channel quality: block code up to 11 bits, else CRC and convolutional code.</summary>
    public void EncodeCqi(uint bits, int count, Span<byte> coded)
    {
        if (PuschSizes.CqiCrcOf(count) == 0)
        {
            CqiBlockCode.Encode(bits, count, coded);
            return;
        }

        Span<byte> report = _report.AsSpan(0, count + PuschSizes.CqiCrcOf(count)), streams = _streams.AsSpan(0, 3 * report.Length);
        for (int i = 0; i < count; i++) report[i] = (byte)(bits >> (count - 1 - i) & 1);
        Crc.Attach(CrcKind.Crc8, report);
        ConvolutionalCode.Encode(report, streams);
        RateMatching.Convolutional(streams, coded);
    }

    /// <summary>Writes rank indication and HARQ-ACK to their places among the bits as they are sent.</summary>
    public void Place(in PuschSizes sizes, in UciOnPusch format, in UciBits values, Span<byte> sent)
    {
        for (int i = 0; i < sizes.RiSymbols; i++) Write(_places.RiPlace(sizes, i), i, format.RiBits, values.Ri, sizes.BitsPerSymbol, sent);
        for (int i = 0; i < sizes.AckSymbols; i++) Write(_places.AckPlace(sizes, i), i, format.AckBits, values.Ack, sizes.BitsPerSymbol, sent);
    }

    /// <summary>Scrambles; placeholders become 1, or what the bit before them became.</summary>
    public void Scramble(in PuschSizes sizes, in UciOnPusch format, uint scrambling, Span<byte> sent)
    {
        Gold.Scramble(scrambling, 0, sent);
        for (int i = 0; i < sizes.RiSymbols; i++) Fill(_places.RiPlace(sizes, i), format.RiBits, sizes.BitsPerSymbol, sent);
        for (int i = 0; i < sizes.AckSymbols; i++) Fill(_places.AckPlace(sizes, i), format.AckBits, sizes.BitsPerSymbol, sent);
    }

    // The first two bits of a symbol, tables 5.2.2.6-1 and 5.2.2.6-2: one bit and a placeholder, or two of the three bits o0, o1, o0 + o1 in turn.
    private static void Write(int place, int index, int bits, uint value, int perSymbol, Span<byte> sent)
    {
        Span<byte> symbol = sent.Slice(place * perSymbol, perSymbol);
        symbol.Clear();
        symbol[0] = bits == 1 ? (byte)(value & 1) : CodeBit(value, 2 * index % 3);
        if (bits == 2) symbol[1] = CodeBit(value, (2 * index + 1) % 3);
    }

    private static void Fill(int place, int bits, int perSymbol, Span<byte> sent)
    {
        Span<byte> symbol = sent.Slice(place * perSymbol, perSymbol);
        if (bits == 1) symbol[1] = symbol[0];
        symbol[2..].Fill(1);
    }

    private static byte CodeBit(uint value, int index)
    {
        uint first = value >> 1 & 1, second = value & 1;
        return (byte)(index switch { 0 => first, 1 => second, _ => first ^ second });
    }
}
