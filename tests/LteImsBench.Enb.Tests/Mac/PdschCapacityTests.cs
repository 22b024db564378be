using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Mac;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Tests.Mac;

/// <summary>Resource elements counted by hand on the grid of TS 36.211, normal cyclic prefix.</summary>
public class PdschCapacityTests
{
    // 25 PRB, CFI 3: 11 symbols of 12, less 6 CRS elements of one port (2 in each of symbols 4, 7, 11) or 12 of two.
    [Theory]
    [InlineData(25, 3, 1, 1, 126)]
    [InlineData(25, 3, 2, 1, 120)]
    [InlineData(25, 1, 1, 1, 150)]

    // Ports 2 and 3 have symbol 8, and symbol 1 where it is not control: 4 elements in each.
    [InlineData(25, 3, 4, 1, 116)]
    [InlineData(25, 1, 4, 1, 136)]

    // 6 PRB: one control symbol more; every block lies in the centre. Subframe 5 loses PSS and SSS, subframe 0 four symbols of PBCH too,
    // in which the CRS of symbol 7 lies.
    [InlineData(6, 3, 1, 1, 114)]
    [InlineData(6, 3, 1, 5, 90)]
    [InlineData(6, 3, 1, 0, 44)]
    [InlineData(6, 3, 2, 0, 40)]
    [InlineData(6, 3, 4, 0, 40)]
    public void A_block_has_the_elements_counted(int prbs, int cfi, int ports, int subframe, int elements) =>
        Assert.Equal(elements, new PdschCapacity(new CellConfig { PrbCount = prbs, AntennaPorts = ports }, cfi).Elements(subframe, 0, 1));

    // 25 PRB: the 72 central subcarriers are 114 to 185: half of PRB 9, all of 10 to 14, half of 15.
    [Fact]
    public void With_an_odd_bandwidth_the_centre_cuts_two_blocks_in_half()
    {
        var capacity = new PdschCapacity(new CellConfig { PrbCount = 25 }, 3);
        Assert.Equal(126, capacity.Elements(5, 8, 1));
        Assert.Equal(126 - 12, capacity.Elements(5, 9, 1));
        Assert.Equal(126 - 24, capacity.Elements(5, 10, 1));
        Assert.Equal(126 - 12, capacity.Elements(5, 15, 1));
        Assert.Equal(25 * 126 - 144, capacity.Elements(5, 0, 25));
    }

    // I_TBS 26 on 25 PRB is 18336 bits, with CRCs of four code blocks 18336 + 24 + 72 = over 0.97 of 18900 channel bits.
    [Fact]
    public void The_highest_rate_does_not_fit_three_control_symbols()
    {
        var capacity = new PdschCapacity(new CellConfig { PrbCount = 25 }, 3);
        Assert.Equal((18336 + 24 + 3 * 24) / 18900.0, capacity.CodeRate(18336, Modulation.Qam64, 1, 0, 25), 3);
        Assert.False(capacity.Carries(18336, Modulation.Qam64, 1, 0, 25));
        Assert.True(new PdschCapacity(new CellConfig { PrbCount = 25 }, 1).Carries(18336, Modulation.Qam64, 1, 0, 25));
    }
}
