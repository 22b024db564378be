using LteImsBench.Core.Identity;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Enb;
using LteImsBench.Phy.Ue;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Enb;

/// <summary>Cells as the eNB configures them.</summary>
internal static class EnbCells
{
    public static EnbPhyConfig Config(int prbCount, int ports = 1)
    {
        var pci = new Pci(1);
        return new(
            new CellShape(pci, prbCount, ports, CyclicPrefix.Normal, 1, IsPhichExtended: false),
            new OfdmNumbers(OfdmNumbers.FftSizeOf(prbCount), CyclicPrefix.Normal),
            new UplinkCell(pci, prbCount, CyclicPrefix.Normal, new PuschCommon { SubBands = 1, HoppingOffset = 2 }, new PucchCommon(1, 1, 0, 12)),
            new PrachSettings(3, 128, 5, HighSpeed: false, FrequencyOffset: (byte)(prbCount == 6 ? 0 : 4), prbCount));
    }
}
