using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Channels;

/// <summary>Coding of a PDCCH, TS 36.212 §5.3.3.2 to §5.3.3.4, and its scrambling, TS 36.211 §6.8.2.</summary>
public static class Pdcch
{
    public const int CrcBits = 16;
    public const int BitsPerCce = 72;
    public const int SymbolsPerCce = 36;

    /// <summary>The longest payload.</summary>
    public const int MaxPayload = DciWriter.MaxBits;

    /// <summary>The coded bits of a payload before scrambling; as many as <paramref name="coded"/> holds.</summary>
    public static void Encode(ReadOnlySpan<byte> payload, Rnti rnti, Span<byte> coded)
    {
        Span<byte> block = stackalloc byte[MaxPayload + CrcBits];
        Span<byte> streams = stackalloc byte[3 * (MaxPayload + CrcBits)];
        block = block[..(payload.Length + CrcBits)];
        streams = streams[..(3 * block.Length)];
        payload.CopyTo(block);
        Crc.Attach(CrcKind.Crc16, block, rnti.Value);
        ConvolutionalCode.Encode(block, streams);
        RateMatching.Convolutional(streams, coded);
    }

    /// <summary>Scrambles the bits of CCEs that begin at <paramref name="firstCce"/>.</summary>
    public static void Scramble(in CellShape cell, int subframe, int firstCce, Span<byte> bits) =>
        Gold.Scramble((uint)(subframe << 9) + cell.Pci.Value, firstCce * BitsPerCce, bits);
}
