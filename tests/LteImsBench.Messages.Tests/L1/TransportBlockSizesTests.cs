using LteImsBench.Messages.L1;
using LteImsBench.Testing;

namespace LteImsBench.Messages.Tests.L1;

public class TransportBlockSizesTests
{
    [Theory]
    [InlineData(0, 1, 16)]
    [InlineData(26, 100, 75376)]
    [InlineData(9, 6, 936)]
    [InlineData(6, 1, 328)]
    public void Known_cells_of_the_table(int index, int prbs, int bits) => Assert.Equal(bits, TransportBlockSizes.Bits(index, prbs));

    [Fact]
    public void The_whole_table_is_the_published_one()
    {
        foreach (var row in Corpus.Table("corpus/phy/tbs_36213_7.1.7.2.1-1.tsv"))
        {
            for (int prbs = 1; prbs <= 110; prbs++)
                Assert.Equal(int.Parse(row[$"{prbs}"]), TransportBlockSizes.Bits(int.Parse(row["itbs"]), prbs));
        }
    }

    [Theory]
    [InlineData(27, 1)]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(0, 111)]
    public void Arguments_outside_the_table_are_refused(int index, int prbs) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TransportBlockSizes.Bits(index, prbs));
}
