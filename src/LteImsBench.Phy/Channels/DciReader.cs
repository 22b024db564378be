using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Phy.Channels;

/// <summary>
/// Reads DCI payloads, FDD, TS 36.212 §5.3.3.1. What contradicts itself, asks for what is not implemented (hopping, two code words,
/// closed-loop precoding, PDCCH orders) or has padding that is not zero is refused by returning false.
/// </summary>
public static class DciReader
{
    private const int DisabledMcs = 0;
    private const int DisabledVersion = 1;

    // TS 36.213 table 7.1.7.2.3-1.
    private static readonly short[] Sizes1C =
        [40, 56, 72, 120, 136, 144, 176, 208, 224, 256, 280, 296, 328, 336, 392, 488, 552, 600, 632, 696, 776, 840, 904, 1000, 1064, 1128, 1224, 1288, 1384, 1480, 1608, 1736];

    /// <summary>Whether a payload of the size of formats 0 and 1A is format 0.</summary>
    public static bool IsFormat0(ReadOnlySpan<byte> bits) => bits[0] == 0;

    /// <summary>Reads format 0; the uplink is as wide as the downlink.</summary>
    public static bool TryReadFormat0(ReadOnlySpan<byte> bits, int prbCount, out UlDciPdu grant)
    {
        grant = default;
        var reader = new Reader(bits);
        if (reader.Take(1) != 0 || reader.Take(1) != 0) return false;
        uint riv = reader.Take(ResourceIndication.BitCount(prbCount));
        byte mcs = (byte)reader.Take(5);
        bool ndi = reader.Take(1) != 0;
        byte tpc = (byte)reader.Take(2), shift = (byte)reader.Take(3);
        bool cqi = reader.Take(1) != 0;
        if (!reader.IsRestZero || !ResourceIndication.TryDecode(prbCount, riv, out int first, out int length)) return false;
        grant = new()
        {
            Rnti = default,
            CceIndex = 0,
            AggregationLevel = 0,
            FirstPrb = (byte)first,
            PrbCount = (byte)length,
            Mcs = mcs,
            Ndi = ndi,
            Tpc = tpc,
            CyclicShift = shift,
            CqiRequest = cqi,
        };
        return true;
    }

    /// <summary>Reads a downlink assignment of a format that is known by its size and the transmission mode.</summary>
    /// <param name="format">1, 1A, 1C, 2 or 2A.</param>
    /// <param name="bits">The payload.</param>
    /// <param name="kind">Kind of the RNTI that scrambled the CRC: common ones read some fields otherwise.</param>
    /// <param name="prbCount">Downlink bandwidth.</param>
    /// <param name="ports">CRS antenna ports.</param>
    /// <param name="assignment">Receives all but RNTI and CCE.</param>
    public static bool TryRead(DciFormat format, ReadOnlySpan<byte> bits, RntiKind kind, int prbCount, int ports, out DownlinkAssignment assignment)
    {
        assignment = default;
        bool isRead = format switch
        {
            DciFormat.Format1 => TryRead1(bits, prbCount, out assignment),
            DciFormat.Format1A when kind == RntiKind.CRnti => TryRead1A(bits, prbCount, out assignment),
            DciFormat.Format1A => TryReadCommon1A(bits, prbCount, out assignment),
            DciFormat.Format1C => TryRead1C(bits, prbCount, out assignment),
            DciFormat.Format2 or DciFormat.Format2A => TryRead2(bits, format, prbCount, ports, out assignment),
            _ => false,
        };
        if (isRead) assignment = assignment with { Format = format, RntiKind = kind };
        return isRead;
    }

    private static bool TryRead1(ReadOnlySpan<byte> bits, int prbCount, out DownlinkAssignment dci)
    {
        dci = default;
        var reader = new Reader(bits);
        if (!TryTakeGroups(ref reader, prbCount, out PrbMask mask)) return false;
        dci = TakeBlock(ref reader, mask, mask);
        return reader.IsRestZero;
    }

    private static bool TryRead1A(ReadOnlySpan<byte> bits, int prbCount, out DownlinkAssignment dci)
    {
        dci = default;
        var reader = new Reader(bits);
        if (reader.Take(1) == 0) return false;
        bool isDistributed = reader.Take(1) != 0;

        // §5.3.3.1.3: from 50 blocks on the first bit of a distributed allocation says which gap.
        int rivBits = ResourceIndication.BitCount(prbCount);
        bool hasGapBit = isDistributed && DciSizes.HasTwoGaps(prbCount);
        bool gap2 = hasGapBit && reader.Take(1) != 0;
        uint riv = reader.Take(hasGapBit ? rivBits - 1 : rivBits);
        if (!AllocatedBlocks.TryResolve(Type2(isDistributed, riv, gap2), prbCount, out PrbMask even, out PrbMask odd)) return false;
        dci = TakeBlock(ref reader, even, odd) with { IsDistributed = isDistributed };
        return reader.IsRestZero;
    }

    // For common RNTIs: process and NDI are reserved, NDI being the gap, and the low bit of TPC selects a column of the size table.
    private static bool TryReadCommon1A(ReadOnlySpan<byte> bits, int prbCount, out DownlinkAssignment dci)
    {
        dci = default;
        var reader = new Reader(bits);
        if (reader.Take(1) == 0) return false;
        bool isDistributed = reader.Take(1) != 0;
        uint riv = reader.Take(ResourceIndication.BitCount(prbCount));
        int index = (int)reader.Take(5);
        reader.Take(3);
        bool gap2 = reader.Take(1) != 0;
        byte version = (byte)reader.Take(2);
        uint tpc = reader.Take(2);
        if (!reader.IsRestZero || index > TransportBlockSizes.MaxIndex) return false;
        if (!AllocatedBlocks.TryResolve(Type2(isDistributed, riv, gap2), prbCount, out PrbMask even, out PrbMask odd)) return false;
        dci = new()
        {
            IsDistributed = isDistributed,
            Even = even,
            Odd = odd,
            Modulation = Modulation.Qpsk,
            SizeBits = TransportBlockSizes.Bits(index, (tpc & 1) == 0 ? 2 : 3),
            RedundancyVersion = version,
        };
        return true;
    }

    private static bool TryRead1C(ReadOnlySpan<byte> bits, int prbCount, out DownlinkAssignment dci)
    {
        dci = default;
        var reader = new Reader(bits);
        bool gap2 = DciSizes.HasTwoGaps(prbCount) && reader.Take(1) != 0;
        int step = DciSizes.Step1C(prbCount);
        uint riv = reader.Take(ResourceIndication.BitCount(DciSizes.VirtualBlocks(prbCount, gap2: false) / step));
        int index = (int)reader.Take(5);
        int usable = DciSizes.VirtualBlocks(prbCount, gap2) / step;
        if (!ResourceIndication.TryDecode(usable, riv, out int first, out int length)) return false;
        var (even, odd) = DistributedBlocks.Resolve(prbCount, gap2, first * step, length * step);
        dci = new() { IsDistributed = true, Even = even, Odd = odd, Modulation = Modulation.Qpsk, SizeBits = Sizes1C[index] };
        return true;
    }

    // One code word: the other is disabled by I_MCS 0 with version 1 (TS 36.213 §7.1.7.2), and is then sent with transmit diversity.
    private static bool TryRead2(ReadOnlySpan<byte> bits, DciFormat format, int prbCount, int ports, out DownlinkAssignment dci)
    {
        dci = default;
        var reader = new Reader(bits);
        if (!TryTakeGroups(ref reader, prbCount, out PrbMask mask)) return false;
        byte tpc = (byte)reader.Take(2), process = (byte)reader.Take(3);
        reader.Take(1);
        var (mcs1, ndi1, version1) = (reader.Take(5), reader.Take(1), reader.Take(2));
        var (mcs2, ndi2, version2) = (reader.Take(5), reader.Take(1), reader.Take(2));
        uint precoding = reader.Take(DciSizes.PrecodingBits(ports, format == DciFormat.Format2A));
        bool isOff1 = mcs1 == DisabledMcs && version1 == DisabledVersion, isOff2 = mcs2 == DisabledMcs && version2 == DisabledVersion;
        if (!reader.IsRestZero || isOff1 == isOff2 || precoding != 0) return false;
        dci = WithMcs((int)(isOff1 ? mcs2 : mcs1), mask, mask) with
        {
            HarqProcess = process,
            Ndi = (isOff1 ? ndi2 : ndi1) != 0,
            RedundancyVersion = (byte)(isOff1 ? version2 : version1),
            Tpc = tpc,
        };
        return true;
    }

    // What formats 1 and 1A say of the block after its resources.
    private static DownlinkAssignment TakeBlock(ref Reader reader, PrbMask even, PrbMask odd) => WithMcs((int)reader.Take(5), even, odd) with
    {
        HarqProcess = (byte)reader.Take(3),
        Ndi = reader.Take(1) != 0,
        RedundancyVersion = (byte)reader.Take(2),
        Tpc = (byte)reader.Take(2),
    };

    private static DownlinkAssignment WithMcs(int mcs, PrbMask even, PrbMask odd)
    {
        var (modulation, index) = Mcs.Downlink(mcs);
        return new() { Even = even, Odd = odd, Modulation = modulation, SizeBits = index < 0 ? 0 : TransportBlockSizes.Bits(index, even.Count) };
    }

    private static bool TryTakeGroups(ref Reader reader, int prbCount, out PrbMask mask)
    {
        bool isType1 = prbCount > 10 && reader.Take(1) != 0;
        uint coding = reader.Take(ResourceAllocation.GroupCount(prbCount));
        return AllocatedBlocks.TryResolve(new(isType1 ? ResourceAllocationType.Type1 : ResourceAllocationType.Type0, coding), prbCount, out mask, out _);
    }

    private static DlAllocation Type2(bool isDistributed, uint riv, bool gap2) =>
        new(isDistributed ? ResourceAllocationType.Type2Distributed : ResourceAllocationType.Type2, riv) { IsGap2 = gap2 };

    private ref struct Reader(ReadOnlySpan<byte> bits)
    {
        private readonly ReadOnlySpan<byte> _bits = bits;
        private int _at;

        /// <summary>Whether what is left is padding.</summary>
        public readonly bool IsRestZero => _bits[_at..].IndexOf((byte)1) < 0;

        public uint Take(int count)
        {
            uint value = 0;
            for (int i = 0; i < count; i++) value = value << 1 | _bits[_at++];
            return value;
        }
    }
}
