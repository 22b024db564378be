using LteImsBench.Messages.L1;

namespace LteImsBench.Phy.Channels;

/// <summary>A downlink assignment to a common RNTI: format 1A or 1C with CRC scrambled by SI-RNTI, P-RNTI or RA-RNTI.</summary>
/// <param name="Even">Blocks of the first slot.</param>
/// <param name="Odd">Blocks of the second slot.</param>
/// <param name="SizeBits">Transport block size.</param>
/// <param name="RedundancyVersion">Of format 1A; null with format 1C, where the time says it.</param>
/// <param name="Format">As text.</param>
public readonly record struct CommonDci(PrbMask Even, PrbMask Odd, int SizeBits, int? RedundancyVersion, string Format)
{
    // TS 36.213 table 7.1.7.2.3-1.
    private static ReadOnlySpan<short> Sizes1C =>
        [40, 56, 72, 120, 136, 144, 176, 208, 224, 256, 280, 296, 328, 336, 392, 488, 552, 600, 632, 696, 776, 840, 904, 1000, 1064, 1128, 1224, 1288, 1384, 1480, 1608, 1736];

    /// <summary>Reads format 1A, TS 36.212 §5.3.3.1.3; false when it is a PDCCH order, format 0 or names no blocks.</summary>
    public static bool TryRead1A(ReadOnlySpan<byte> bits, int prbCount, out CommonDci dci)
    {
        dci = default;
        int at = 0;
        if (Take(bits, ref at, 1) == 0) return false;
        bool isDistributed = Take(bits, ref at, 1) != 0;
        uint riv = Take(bits, ref at, ResourceIndication.BitCount(prbCount));
        int index = (int)Take(bits, ref at, 5);
        Take(bits, ref at, 3);
        uint gapOrNdi = Take(bits, ref at, 1);
        int rv = (int)Take(bits, ref at, 2);
        uint tpc = Take(bits, ref at, 2);
        if (index > TransportBlockSizes.MaxIndex) return false;

        // N_PRB of the size is 2 or 3 by the low bit of TPC (TS 36.213 §7.1.7).
        int size = TransportBlockSizes.Bits(index, (tpc & 1) == 0 ? 2 : 3);
        if (!isDistributed)
        {
            if (!ResourceAllocation.TryResolve(ResourceAllocationType.Type2, riv, prbCount, out PrbMask mask)) return false;
            dci = new(mask, mask, size, rv, "1A");
            return true;
        }

        bool gap2 = prbCount >= 50 && gapOrNdi != 0;
        int total = DciSizes.VirtualBlocks(prbCount, gap2);
        if (!ResourceIndication.TryDecode(prbCount, riv, out int first, out int length) || first + length > total) return false;
        var (even, odd) = DistributedBlocks.Resolve(prbCount, gap2, first, length);
        dci = new(even, odd, size, rv, "1A distributed");
        return true;
    }

    /// <summary>Reads format 1C, §5.3.3.1.4.</summary>
    public static bool TryRead1C(ReadOnlySpan<byte> bits, int prbCount, out CommonDci dci)
    {
        dci = default;
        int at = 0;
        bool gap2 = prbCount >= 50 && Take(bits, ref at, 1) != 0;
        int step = DciSizes.Step1C(prbCount);
        int blocks = DciSizes.VirtualBlocks(prbCount, gap2: false) / step;
        uint riv = Take(bits, ref at, ResourceIndication.BitCount(blocks));
        int index = (int)Take(bits, ref at, 5);
        int usable = DciSizes.VirtualBlocks(prbCount, gap2) / step;
        if (!ResourceIndication.TryDecode(usable, riv, out int first, out int length)) return false;
        var (even, odd) = DistributedBlocks.Resolve(prbCount, gap2, first * step, length * step);
        dci = new(even, odd, Sizes1C[index], null, "1C");
        return true;
    }

    /// <summary>Writes a localised format 1A of the cell's size.</summary>
    public static byte[] Write1A(int prbCount, int firstPrb, int length, int tbsIndex, int redundancyVersion, bool threeBlocks)
    {
        byte[] bits = new byte[DciSizes.Format1A(prbCount)];
        int at = 0;
        Put(bits, ref at, 1, 1);
        Put(bits, ref at, 0, 1);
        Put(bits, ref at, ResourceIndication.Encode(prbCount, firstPrb, length), ResourceIndication.BitCount(prbCount));
        Put(bits, ref at, (uint)tbsIndex, 5);
        Put(bits, ref at, 0, 3);
        Put(bits, ref at, 0, 1);
        Put(bits, ref at, (uint)redundancyVersion, 2);
        Put(bits, ref at, threeBlocks ? 1u : 0u, 2);
        return bits;
    }

    private static uint Take(ReadOnlySpan<byte> bits, ref int at, int count)
    {
        uint value = 0;
        for (int i = 0; i < count; i++) value = value << 1 | bits[at++];
        return value;
    }

    private static void Put(Span<byte> bits, ref int at, uint value, int count)
    {
        for (int i = count - 1; i >= 0; i--) bits[at++] = (byte)(value >> i & 1);
    }
}
