using LteImsBench.Core.Identity;
using LteImsBench.Messages.L1;

namespace LteImsBench.Messages.Tests.L1;

public class PdcchSearchSpaceTests
{
    // Y_0 = 39827 * 70 mod 65537 = 35336; 35336 mod 21 = 14, so six candidates of one CCE from 14, wrapping at 21.
    [Fact]
    public void Ue_specific_space_follows_the_hash()
    {
        Span<byte> candidates = stackalloc byte[6];
        int count = PdcchSearchSpace.Candidates(new Rnti(70), 0, 21, 1, isCommon: false, candidates);
        Assert.Equal([14, 15, 16, 17, 18, 19], candidates[..count].ToArray());
    }

    [Theory]
    [InlineData(4, 21, new byte[] { 0, 4, 8, 12 })]
    [InlineData(8, 21, new byte[] { 0, 8 })]
    [InlineData(4, 6, new byte[] { 0 })]
    [InlineData(8, 6, new byte[0])]
    public void Common_space_starts_at_zero(int level, int cces, byte[] expected)
    {
        Span<byte> candidates = stackalloc byte[6];
        int count = PdcchSearchSpace.Candidates(Rnti.SystemInformation, 5, cces, level, isCommon: true, candidates);
        Assert.Equal(expected, candidates[..count].ToArray());
    }

    // CCEs of normal-CP cells: TS 36.211 §6.8.1 worked by hand, e.g. 25 PRB, CFI 3, N_g 1/6: (50+75+75-4-3)/9 = 21.
    [Theory]
    [InlineData(6, 3, 1, 1, 6)]
    [InlineData(25, 3, 1, 1, 21)]
    [InlineData(50, 2, 2, 6, 25)]
    [InlineData(100, 3, 2, 6, 84)]
    public void Control_region_holds_so_many_cces(int prbs, int cfi, int ports, int resourceSixths, int expected) =>
        Assert.Equal(expected, ControlRegion.CceCount(prbs, cfi, ports, ControlRegion.PhichGroups(prbs, resourceSixths)));
}
