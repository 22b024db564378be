using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;

namespace LteImsBench.Phy.Tests.Channels;

public class DciReaderTests
{
    public static TheoryData<DciFormat, int, int> Formats()
    {
        var data = new TheoryData<DciFormat, int, int>();
        foreach (int prb in (ReadOnlySpan<int>)[6, 15, 25, 50, 75, 100])
        {
            foreach (DciFormat format in (ReadOnlySpan<DciFormat>)[DciFormat.Format1, DciFormat.Format1A, DciFormat.Format2A])
            {
                data.Add(format, prb, 1);
                data.Add(format, prb, 2);
            }

            data.Add(DciFormat.Format2, prb, 2);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_assignment_comes_back(DciFormat format, int prb, int ports)
    {
        bool isCompact = format == DciFormat.Format1A;
        DlAllocation allocation = isCompact
            ? new(ResourceAllocationType.Type2, ResourceIndication.Encode(prb, 1, 4))
            : new(ResourceAllocationType.Type0, ResourceAllocation.EncodeType0(0b101, prb));
        var dci = new DlDciPdu
        {
            Rnti = new(0x46),
            RntiKind = RntiKind.CRnti,
            Format = format,
            CceIndex = 0,
            AggregationLevel = 2,
            Allocation = allocation,
            Mcs = 13,
            HarqProcess = 5,
            Ndi = true,
            RedundancyVersion = 2,
            Tpc = 3,
        };
        Span<byte> bits = new byte[DciWriter.MaxBits];
        int size = DciWriter.Write(dci, prb, ports, bits);
        Assert.True(DciReader.TryRead(format, bits[..size], RntiKind.CRnti, prb, ports, out DownlinkAssignment read));
        Assert.True(ResourceAllocation.TryResolve(allocation.Type, allocation.Coding, prb, out PrbMask mask));
        Assert.Equal((mask, mask), (read.Even, read.Odd));
        Assert.Equal((Modulation.Qam16, TransportBlockSizes.Bits(12, mask.Count)), (read.Modulation, read.SizeBits));
        Assert.Equal((5, true, 2, 3), (read.HarqProcess, read.Ndi, read.RedundancyVersion!.Value, read.Tpc));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(25)]
    [InlineData(100)]
    public void A_grant_comes_back(int prb)
    {
        var dci = new UlDciPdu
        {
            Rnti = new(0x46),
            CceIndex = 0,
            AggregationLevel = 1,
            FirstPrb = 2,
            PrbCount = 3,
            Mcs = 21,
            Ndi = true,
            Tpc = 2,
            CyclicShift = 5,
            CqiRequest = true,
        };
        Span<byte> bits = new byte[DciWriter.MaxBits];
        int size = DciWriter.Write(dci, prb, bits);
        Assert.True(DciReader.IsFormat0(bits[..size]));
        Assert.True(DciReader.TryReadFormat0(bits[..size], prb, out UlDciPdu read));
        Assert.Equal(dci with { Rnti = default, AggregationLevel = 0 }, read);
        Assert.False(DciReader.TryRead(DciFormat.Format1A, bits[..size], RntiKind.CRnti, prb, 1, out _));
    }

    [Theory]
    [InlineData(DciFormat.Format1A, RntiKind.CRnti, 25, false)]
    [InlineData(DciFormat.Format1A, RntiKind.CRnti, 50, true)]
    [InlineData(DciFormat.Format1A, RntiKind.SystemInformation, 100, true)]
    [InlineData(DciFormat.Format1C, RntiKind.SystemInformation, 15, false)]
    [InlineData(DciFormat.Format1C, RntiKind.SystemInformation, 75, true)]
    public void A_distributed_assignment_comes_back(DciFormat format, RntiKind kind, int prb, bool isGap2)
    {
        var dci = new DlDciPdu
        {
            Rnti = new(0x46),
            RntiKind = kind,
            Format = format,
            CceIndex = 0,
            AggregationLevel = 4,
            Allocation = new(ResourceAllocationType.Type2Distributed, ResourceIndication.Encode(prb, 4, 8)) { IsGap2 = isGap2 },
            Mcs = 9,
        };
        Span<byte> bits = new byte[DciWriter.MaxBits];
        int size = DciWriter.Write(dci, prb, 1, bits);
        Assert.True(DciReader.TryRead(format, bits[..size], kind, prb, 1, out DownlinkAssignment read));
        Assert.True(read.IsDistributed);
        Assert.Equal(DistributedBlocks.Resolve(prb, isGap2, 4, 8), (read.Even, read.Odd));
    }

    // TS 36.213 §7.1.7 and table 7.1.7.2.1-1: I_TBS 9 has 296 bits over two blocks and 456 over three.
    [Theory]
    [InlineData(0, 296)]
    [InlineData(1, 456)]
    public void Of_a_common_assignment_the_low_bit_of_TPC_selects_the_column_of_the_size(byte tpc, int expected)
    {
        var dci = new DlDciPdu
        {
            Rnti = Rnti.SystemInformation,
            RntiKind = RntiKind.SystemInformation,
            Format = DciFormat.Format1A,
            CceIndex = 0,
            AggregationLevel = 4,
            Allocation = new(ResourceAllocationType.Type2, ResourceIndication.Encode(25, 0, 5)),
            Mcs = 9,
            Tpc = tpc,
        };
        Span<byte> bits = new byte[DciWriter.MaxBits];
        int size = DciWriter.Write(dci, 25, 1, bits);
        Assert.True(DciReader.TryRead(DciFormat.Format1A, bits[..size], RntiKind.SystemInformation, 25, 1, out DownlinkAssignment read));
        Assert.Equal(expected, read.SizeBits);
    }

    [Fact]
    public void Format_1C_refuses_blocks_out_of_step()
    {
        var dci = new DlDciPdu
        {
            Rnti = Rnti.SystemInformation,
            RntiKind = RntiKind.SystemInformation,
            Format = DciFormat.Format1C,
            CceIndex = 0,
            AggregationLevel = 4,
            Allocation = new(ResourceAllocationType.Type2Distributed, ResourceIndication.Encode(25, 1, 4)),
        };
        Assert.Throws<ArgumentException>(() => DciWriter.Write(dci, 25, 1, new byte[DciWriter.MaxBits]));
    }

    [Fact]
    public void A_retransmission_leaves_the_size_open()
    {
        var dci = new DlDciPdu
        {
            Rnti = new(0x46),
            RntiKind = RntiKind.CRnti,
            Format = DciFormat.Format1,
            CceIndex = 0,
            AggregationLevel = 1,
            Allocation = new(ResourceAllocationType.Type0, 1),
            Mcs = 31,
        };
        Span<byte> bits = new byte[DciWriter.MaxBits];
        int size = DciWriter.Write(dci, 25, 1, bits);
        Assert.True(DciReader.TryRead(DciFormat.Format1, bits[..size], RntiKind.CRnti, 25, 1, out DownlinkAssignment read));
        Assert.Equal((Modulation.Qam64, 0), (read.Modulation, read.SizeBits));
    }

    [Theory]
    [InlineData(DciFormat.Format1)]
    [InlineData(DciFormat.Format1A)]
    [InlineData(DciFormat.Format1C)]
    [InlineData(DciFormat.Format2)]
    [InlineData(DciFormat.Format2A)]
    public void Noise_never_throws(DciFormat format)
    {
        var random = new Random(3);
        Span<byte> bits = new byte[DciWriter.MaxBits];
        foreach (int prb in (ReadOnlySpan<int>)[6, 15, 25, 50, 75, 100])
        {
            int size = format switch
            {
                DciFormat.Format1 => DciSizes.Format1(prb),
                DciFormat.Format1A => DciSizes.Format1A(prb),
                DciFormat.Format1C => DciSizes.Format1C(prb),
                _ => DciSizes.Format2(prb, 2, format == DciFormat.Format2A),
            };
            for (int i = 0; i < 2000; i++)
            {
                for (int bit = 0; bit < size; bit++) bits[bit] = (byte)random.Next(2);
                foreach (RntiKind kind in (ReadOnlySpan<RntiKind>)[RntiKind.CRnti, RntiKind.SystemInformation])
                {
                    if (!DciReader.TryRead(format, bits[..size], kind, prb, 2, out DownlinkAssignment read)) continue;
                    Assert.InRange(read.Even.Count, 1, prb);
                    Assert.Equal(read.Even.Count, read.Odd.Count);
                }

                if (format == DciFormat.Format1A && DciReader.TryReadFormat0(bits[..size], prb, out UlDciPdu grant)) Assert.InRange(grant.FirstPrb + grant.PrbCount, 1, prb);
            }
        }
    }
}
