using LteImsBench.Core.Identity;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Ue;

namespace LteImsBench.Phy.Uplink;

/// <summary>What every uplink channel of a cell depends on.</summary>
/// <param name="Pci">Physical cell identity.</param>
/// <param name="PrbCount">Uplink bandwidth in resource blocks.</param>
/// <param name="Prefix">Cyclic prefix of the uplink.</param>
/// <param name="Pusch">pusch-ConfigCommon.</param>
/// <param name="Pucch">pucch-ConfigCommon.</param>
public sealed record UplinkCell(Pci Pci, int PrbCount, CyclicPrefix Prefix, PuschCommon Pusch, PucchCommon Pucch)
{
    public const int SubcarriersPerPrb = 12;

    /// <summary>SC-FDMA symbols of a slot.</summary>
    public int SymbolsPerSlot => Prefix == CyclicPrefix.Normal ? 7 : 6;

    public int SymbolsPerSubframe => 2 * SymbolsPerSlot;

    public int Subcarriers => PrbCount * SubcarriersPerPrb;
}
