using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Tests.Channels;

public class PhichTests
{
    // 25 blocks with N_g = 1 have 4 groups; by hand from TS 36.213 §9.1.2.
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(9, 3, 0, 5)]
    [InlineData(21, 7, 0, 4)]
    [InlineData(6, 0, 2, 1)]
    public void A_grant_names_group_and_sequence(int firstPrb, int cyclicShift, int group, int sequence) =>
        Assert.Equal((group, sequence), Phich.Resource(Cell(0), firstPrb, cyclicShift));

    // Table 7.1.1-1: bit 1, ACK, is in the third quadrant before scrambling; c_init of §6.9.1 is 512 in subframe 0 of cell 0.
    [Fact]
    public void An_ACK_is_bit_1()
    {
        byte[] scrambling = new byte[Phich.Symbols];
        Gold.Bits(512, 0, scrambling);
        var ack = new Cf32[Phich.Symbols];
        var nack = new Cf32[Phich.Symbols];
        Phich.Encode(isAck: true, 0, 0, Cell(0), 0, ack);
        Phich.Encode(isAck: false, 0, 0, Cell(0), 0, nack);
        for (int i = 0; i < ack.Length; i++)
        {
            float expected = MathF.Sqrt(0.5f) * (scrambling[i] == 0 ? -1 : 1);
            Assert.Equal((expected, expected), (ack[i].Re, ack[i].Im));
            Assert.Equal((-expected, -expected), (nack[i].Re, nack[i].Im));
        }
    }

    private static CellShape Cell(int pci) => new(new Pci((ushort)pci), 25, 1, CyclicPrefix.Normal, 6, IsPhichExtended: false);
}
