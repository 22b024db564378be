using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Channels;

/// <summary>Coding and mapping of the physical broadcast channel, TS 36.212 §5.3.1 and TS 36.211 §6.6.</summary>
public static class Pbch
{
    public const int MibBits = 24;

    /// <summary>Radio frames over which a MIB is spread.</summary>
    public const int Frames = 4;

    private const int BlockBits = MibBits + 16;
    private const int Subcarriers = 72;

    /// <summary>Bits of the four frames together.</summary>
    public static int CodedBits(CyclicPrefix prefix) => prefix == CyclicPrefix.Normal ? 1920 : 1728;

    /// <summary>The elements of the PBCH in subframe 0, in the order of mapping; reserved ones as if there were four ports.</summary>
    public static (int Symbol, int Subcarrier)[] Elements(in CellShape cell)
    {
        List<(int, int)> elements = [];
        int start = cell.Subcarriers / 2 - Subcarriers / 2;
        for (int l = 0; l < 4; l++)
        {
            int symbol = cell.SymbolsPerSlot + l;
            for (int k = start; k < start + Subcarriers; k++)
            {
                if (!CellReferenceSignal.IsReference(cell, 4, symbol, k)) elements.Add((symbol, k));
            }
        }

        return [.. elements];
    }

    /// <summary>The scrambled bits of all four frames, first that whose SFN is a multiple of four.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> mib, in CellShape cell)
    {
        byte[] coded = new byte[CodedBits(cell.Prefix)];
        Encode(mib, cell, coded);
        return coded;
    }

    /// <summary>The same into <paramref name="coded"/>, without allocating.</summary>
    public static void Encode(ReadOnlySpan<byte> mib, in CellShape cell, Span<byte> coded)
    {
        Span<byte> block = stackalloc byte[BlockBits];
        Span<byte> streams = stackalloc byte[3 * BlockBits];
        mib[..MibBits].CopyTo(block);
        Crc.Attach(CrcKind.Crc16, block, Mask(cell.Ports));
        ConvolutionalCode.Encode(block, streams);
        RateMatching.Convolutional(streams, coded);
        Gold.Scramble(cell.Pci.Value, 0, coded);
    }

    /// <summary>Decodes soft bits of one frame, or of several added up by their place in the four.</summary>
    /// <param name="soft">All bits of the four frames, still scrambled; zero where nothing was received.</param>
    /// <param name="cell">The cell; its port count is what the estimate assumed.</param>
    /// <param name="mib">Receives 24 bits.</param>
    /// <returns>The number of ports that the CRC's mask tells, or 0 when the CRC is wrong.</returns>
    public static int Decode(Span<short> soft, in CellShape cell, Span<byte> mib)
    {
        Gold.Descramble(cell.Pci.Value, 0, soft);
        Span<short> streams = stackalloc short[3 * BlockBits];
        streams.Clear();
        RateMatching.InverseConvolutional(soft, streams);
        Span<byte> block = stackalloc byte[BlockBits];
        ConvolutionalCode.Decode(streams, block);
        block[..MibBits].CopyTo(mib);
        return PortsOf(block);
    }

    /// <summary>The number of ports that the mask of a decoded block's CRC tells, or 0 when the CRC is wrong.</summary>
    internal static int PortsOf(ReadOnlySpan<byte> block) => Crc.Residue(CrcKind.Crc16, block) switch
    {
        // An empty block has a right CRC, and noise decodes to it easily.
        0 => block.IndexOf((byte)1) < 0 ? 0 : 1,
        0xFFFF => 2,
        0x5555 => 4,
        _ => 0,
    };

    private static uint Mask(int ports) => ports switch { 1 => 0u, 2 => 0xFFFFu, _ => 0x5555u };
}
