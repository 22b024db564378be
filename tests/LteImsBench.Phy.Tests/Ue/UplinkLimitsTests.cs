using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Ue;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Ue;

public class UplinkLimitsTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 2)]
    [InlineData(3, 6)]
    public void What_is_allowed_can_be_sent_and_the_rest_is_what_cannot(byte deltaShift, byte shifts)
    {
        foreach (int prb in (ReadOnlySpan<int>)[6, 25])
        {
            var cell = new UplinkCell(new Pci(1), prb, CyclicPrefix.Normal, default, new(deltaShift, 1, shifts, 12));
            var transmitter = new PucchTransmitter(cell);
            var grid = new ResourceGrid(14, prb * 12);
            foreach (PucchFormat format in (ReadOnlySpan<PucchFormat>)[PucchFormat.Format1a, PucchFormat.Format2])
            {
                for (int resource = 0; resource < 2048; resource += 5)
                {
                    PucchTransmission pucch = new(format, new(0x46), resource, 1, 0, (byte)(format == PucchFormat.Format2 ? 4 : 0));
                    Exception? fault = Record.Exception(() => transmitter.Run(grid, new Tti(0), pucch));
                    Assert.Equal(fault is null, UplinkLimits.IsWithin(cell, pucch));
                }
            }
        }
    }
}
