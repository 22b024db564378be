using LteImsBench.Messages.L1;

namespace LteImsBench.Messages.Tests.L1;

public class ResourceAllocationTests
{
    // TS 36.213 §7.1.6.3 by hand: L-1 <= N/2 gives N(L-1)+S, otherwise N(N-L+1)+(N-1-S).
    [Theory]
    [InlineData(25, 0, 1, 0)]
    [InlineData(25, 3, 6, 128)]
    [InlineData(25, 0, 25, 49)]
    [InlineData(50, 10, 40, 589)]
    [InlineData(6, 0, 6, 11)]
    public void Riv_follows_the_formula(int bandwidth, int first, int length, uint riv)
    {
        Assert.Equal(riv, ResourceIndication.Encode(bandwidth, first, length));
        Assert.True(ResourceIndication.TryDecode(bandwidth, riv, out int start, out int count));
        Assert.Equal((first, length), (start, count));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(15)]
    [InlineData(25)]
    [InlineData(50)]
    [InlineData(75)]
    [InlineData(100)]
    public void Every_riv_is_an_allocation_or_refused(int bandwidth)
    {
        HashSet<(int, int)> seen = [];
        for (uint riv = 0; riv < 1u << ResourceIndication.BitCount(bandwidth); riv++)
        {
            if (!ResourceIndication.TryDecode(bandwidth, riv, out int first, out int length)) continue;
            Assert.InRange(first + length, 1, bandwidth);
            if (ResourceIndication.Encode(bandwidth, first, length) == riv) seen.Add((first, length));
        }

        Assert.Equal(bandwidth * (bandwidth + 1) / 2, seen.Count);
    }

    // 25 PRB: P = 2, 13 groups, the last of one block.
    [Fact]
    public void Type_0_takes_group_0_from_the_most_significant_bit()
    {
        Assert.True(ResourceAllocation.TryResolve(ResourceAllocationType.Type0, 0b1_0000_0000_0001, 25, out PrbMask mask));
        Assert.Equal(PrbMask.Range(0, 2) | PrbMask.Range(24, 1), mask);
        Assert.Equal(0b1_0000_0000_0001u, ResourceAllocation.EncodeType0(1u << 0 | 1u << 12, 25));
    }

    // 50 PRB: P = 3, subset field 2 bits, shift 1 bit, bitmap 14 bits. Subset 1 holds PRB 3-5, 12-14, 21-23, 30-32, 39-41, 48-49.
    [Theory]
    [InlineData(0b01_0_10000000000000, 3)]
    [InlineData(0b01_0_00000000000001, 40)]
    [InlineData(0b01_1_10000000000000, 12)]
    [InlineData(0b01_1_00000000000001, 49)]
    public void Type_1_addresses_blocks_of_its_subset(uint coding, int prb)
    {
        Assert.True(ResourceAllocation.TryResolve(ResourceAllocationType.Type1, coding, 50, out PrbMask mask));
        Assert.Equal(PrbMask.Range(prb, 1), mask);
    }
}
