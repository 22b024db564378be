namespace LteImsBench.Dsp;

/// <summary>How a transport block with its CRC is cut into code blocks, TS 36.212 §5.1.2.</summary>
public readonly record struct CodeBlocks
{
    private const int MaxSize = 6144;

    private CodeBlocks(int count, int size, int smallSize, int smallCount, int filler, int crcBits) =>
        (Count, Size, SmallSize, SmallCount, Filler, CrcBits) = (count, size, smallSize, smallCount, filler, crcBits);

    /// <summary>C.</summary>
    public int Count { get; }

    /// <summary>K+, the size of the larger blocks, which come last.</summary>
    public int Size { get; }

    /// <summary>K-.</summary>
    public int SmallSize { get; }

    /// <summary>C-, the blocks of size K-.</summary>
    public int SmallCount { get; }

    /// <summary>F, filler bits at the start of the first block.</summary>
    public int Filler { get; }

    /// <summary>L, 24 with several blocks, else 0.</summary>
    public int CrcBits { get; }

    /// <summary>The largest block size of the code.</summary>
    public static int Largest => MaxSize;

    /// <param name="bits">B: the transport block and its 24 CRC bits.</param>
    public static CodeBlocks Of(int bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 1);
        int crc = bits <= MaxSize ? 0 : 24;
        int count = bits <= MaxSize ? 1 : (bits + MaxSize - crc - 1) / (MaxSize - crc);
        int total = bits + count * crc;
        int index = 0;
        while (count * QppTable.K[index] < total) index++;
        int size = QppTable.K[index];
        if (count == 1) return new(1, size, 0, 0, size - total, 0);
        int small = QppTable.K[index - 1];
        int smallCount = (count * size - total) / (size - small);
        return new(count, size, small, smallCount, (count - smallCount) * size + smallCount * small - total, crc);
    }

    /// <summary>K of block <paramref name="index"/>.</summary>
    public int SizeOf(int index) => index < SmallCount ? SmallSize : Size;

    /// <summary>Bits of block <paramref name="index"/> after rate matching, §5.1.4.1.2.</summary>
    /// <param name="index">The block.</param>
    /// <param name="total">G, bits available to the transport block.</param>
    /// <param name="bitsPerSymbol">Q_m.</param>
    /// <param name="layers">N_L: 1, or 2 with transmit diversity.</param>
    public int RateMatchedBits(int index, int total, int bitsPerSymbol, int layers = 1)
    {
        int unit = bitsPerSymbol * layers;
        int symbols = total / unit;
        int more = symbols % Count;
        return unit * (symbols / Count + (index > Count - more - 1 ? 1 : 0));
    }
}
