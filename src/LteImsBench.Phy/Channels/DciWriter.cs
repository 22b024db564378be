using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Phy.Channels;

/// <summary>Writes DCI payloads, FDD, TS 36.212 §5.3.3.1.</summary>
public static class DciWriter
{
    /// <summary>The longest payload of any format.</summary>
    public const int MaxBits = 96;

    /// <summary>Writes a downlink assignment.</summary>
    /// <param name="dci">The assignment.</param>
    /// <param name="prbCount">Downlink bandwidth.</param>
    /// <param name="ports">CRS antenna ports.</param>
    /// <param name="bits">Receives the payload as octets of 0 or 1.</param>
    /// <returns>Payload size.</returns>
    /// <exception cref="NotSupportedException">Format 1B or 1D.</exception>
    public static int Write(in DlDciPdu dci, int prbCount, int ports, Span<byte> bits) => dci.Format switch
    {
        DciFormat.Format1 => WriteFormat1(dci, prbCount, bits),
        DciFormat.Format1A => WriteFormat1A(dci, prbCount, bits),
        DciFormat.Format1C => WriteFormat1C(dci, prbCount, bits),
        DciFormat.Format2 or DciFormat.Format2A => WriteFormat2(dci, prbCount, ports, bits),
        _ => throw new NotSupportedException($"DCI {dci.Format} is not implemented"),
    };

    /// <summary>Writes format 0 without hopping; the uplink is as wide as the downlink.</summary>
    public static int Write(in UlDciPdu dci, int prbCount, Span<byte> bits)
    {
        var writer = new Writer(bits);
        writer.Put(0, 1);
        writer.Put(0, 1);
        writer.Put(ResourceIndication.Encode(prbCount, dci.FirstPrb, dci.PrbCount), ResourceIndication.BitCount(prbCount));
        writer.Put(dci.Mcs, 5);
        writer.Put(dci.Ndi ? 1u : 0, 1);
        writer.Put(dci.Tpc, 2);
        writer.Put(dci.CyclicShift, 3);
        writer.Put(dci.CqiRequest ? 1u : 0, 1);
        return writer.PadTo(DciSizes.Format1A(prbCount));
    }

    private static int WriteFormat1A(in DlDciPdu dci, int prbCount, Span<byte> bits)
    {
        bool isDistributed = dci.Allocation.Type == ResourceAllocationType.Type2Distributed, isOwn = dci.RntiKind == RntiKind.CRnti;
        RequireType(dci, isDistributed || dci.Allocation.Type == ResourceAllocationType.Type2);
        var writer = new Writer(bits);
        writer.Put(1, 1);
        writer.Put(isDistributed ? 1u : 0, 1);
        bool hasGapBit = isOwn && isDistributed && DciSizes.HasTwoGaps(prbCount);
        if (hasGapBit) writer.Put(dci.Allocation.IsGap2 ? 1u : 0, 1);
        writer.Put(dci.Allocation.Coding, ResourceIndication.BitCount(prbCount) - (hasGapBit ? 1 : 0));
        writer.Put(dci.Mcs, 5);

        // HARQ process is reserved for common RNTIs, and NDI is the gap.
        bool isGap2 = isDistributed && dci.Allocation.IsGap2 && DciSizes.HasTwoGaps(prbCount);
        writer.Put(isOwn ? dci.HarqProcess : 0u, 3);
        writer.Put((isOwn ? dci.Ndi : isGap2) ? 1u : 0, 1);
        writer.Put(dci.RedundancyVersion, 2);
        writer.Put(dci.Tpc, 2);
        return writer.PadTo(DciSizes.Format1A(prbCount));
    }

    // TS 36.212 §5.3.3.1.4: the allocation is in steps of TS 36.213 table 7.1.6.3-1.
    private static int WriteFormat1C(in DlDciPdu dci, int prbCount, Span<byte> bits)
    {
        RequireType(dci, dci.Allocation.Type == ResourceAllocationType.Type2Distributed);
        int step = DciSizes.Step1C(prbCount);
        bool isGap2 = dci.Allocation.IsGap2 && DciSizes.HasTwoGaps(prbCount);
        bool isValid = ResourceIndication.TryDecode(prbCount, dci.Allocation.Coding, out int first, out int length);
        if (!isValid || first % step != 0 || length % step != 0)
            throw new ArgumentException($"allocation {dci.Allocation.Coding} is not in steps of {step} blocks, as format 1C has them at {prbCount}", nameof(dci));
        var writer = new Writer(bits);
        if (DciSizes.HasTwoGaps(prbCount)) writer.Put(isGap2 ? 1u : 0, 1);
        uint coding = ResourceIndication.Encode(DciSizes.VirtualBlocks(prbCount, isGap2) / step, first / step, length / step);
        writer.Put(coding, ResourceIndication.BitCount(DciSizes.VirtualBlocks(prbCount, gap2: false) / step));
        writer.Put(dci.Mcs, 5);
        return writer.PadTo(DciSizes.Format1C(prbCount));
    }

    private static int WriteFormat1(in DlDciPdu dci, int prbCount, Span<byte> bits)
    {
        var writer = new Writer(bits);
        PutGroups(ref writer, dci, prbCount);
        writer.Put(dci.Mcs, 5);
        writer.Put(dci.HarqProcess, 3);
        writer.Put(dci.Ndi ? 1u : 0, 1);
        writer.Put(dci.RedundancyVersion, 2);
        writer.Put(dci.Tpc, 2);
        return writer.PadTo(DciSizes.Format1(prbCount));
    }

    // One codeword: the second transport block is disabled by I_MCS 0 with version 1 (TS 36.213 §7.1.7.2).
    private static int WriteFormat2(in DlDciPdu dci, int prbCount, int ports, Span<byte> bits)
    {
        bool isOpenLoop = dci.Format == DciFormat.Format2A;
        var writer = new Writer(bits);
        PutGroups(ref writer, dci, prbCount);
        writer.Put(dci.Tpc, 2);
        writer.Put(dci.HarqProcess, 3);
        writer.Put(0, 1);
        writer.Put(dci.Mcs, 5);
        writer.Put(dci.Ndi ? 1u : 0, 1);
        writer.Put(dci.RedundancyVersion, 2);
        writer.Put(0, 5);
        writer.Put(0, 1);
        writer.Put(1, 2);
        writer.Put(dci.Precoding, DciSizes.PrecodingBits(ports, isOpenLoop));
        return writer.PadTo(DciSizes.Format2(prbCount, ports, isOpenLoop));
    }

    private static void PutGroups(ref Writer writer, in DlDciPdu dci, int prbCount)
    {
        RequireType(dci, dci.Allocation.Type is ResourceAllocationType.Type0 or ResourceAllocationType.Type1);
        if (prbCount > 10) writer.Put(dci.Allocation.Type == ResourceAllocationType.Type1 ? 1u : 0, 1);
        writer.Put(dci.Allocation.Coding, ResourceAllocation.GroupCount(prbCount));
    }

    private static void RequireType(in DlDciPdu dci, bool isRight)
    {
        if (!isRight) throw new ArgumentException($"{dci.Format} does not have allocation {dci.Allocation.Type}", nameof(dci));
    }

    private ref struct Writer(Span<byte> bits)
    {
        private readonly Span<byte> _bits = bits;
        private int _at;

        public void Put(uint value, int count)
        {
            for (int i = count - 1; i >= 0; i--) _bits[_at++] = (byte)(value >> i & 1);
        }

        public int PadTo(int size)
        {
            while (_at < size) _bits[_at++] = 0;
            return _at;
        }
    }
}
