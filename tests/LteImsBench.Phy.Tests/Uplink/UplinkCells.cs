using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

/// <summary>Uplink cells for tests.</summary>
internal static class UplinkCells
{
    /// <summary>Hopping, cyclic shift and group assignment at zero.</summary>
    public static UplinkCell Of(int prbCount, int pci = 1, CyclicPrefix prefix = CyclicPrefix.Normal) =>
        new(new((ushort)pci), prbCount, prefix, new(1, false, 0, true, false, 0, false, 0), new(1, 1, 0, 0));
}
