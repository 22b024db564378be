using LteImsBench.Enb.Mac;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Tests.Mac;

/// <summary>Sizes of format 1A with a common RNTI: columns 2 and 3 of TS 36.213 table 7.1.7.2.1-1.</summary>
public class CommonPdschTests
{
    [Theory]
    [InlineData(2, 0, 2, 32)]      // I_TBS 0: 32, 56
    [InlineData(7, 0, 3, 56)]
    [InlineData(8, 2, 2, 72)]      // I_TBS 1: 56, 88; I_TBS 2: 72, 144
    [InlineData(277, 26, 3, 2216)]
    public void The_least_size_that_holds_the_octets_is_taken(int octets, int tbsIndex, int columns, int bits)
    {
        Assert.True(CommonPdsch.TryFindSize(octets, out int index, out int column));
        Assert.Equal((tbsIndex, columns), (index, column));
        Assert.Equal(bits, TransportBlockSizes.Bits(index, column));
    }

    [Fact]
    public void More_than_277_octets_do_not_fit() => Assert.False(CommonPdsch.TryFindSize(CommonPdsch.MaxOctets + 1, out _, out _));
}
