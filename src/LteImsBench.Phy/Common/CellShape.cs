using LteImsBench.Core.Identity;

namespace LteImsBench.Phy.Common;

/// <summary>Cyclic prefix length, TS 36.211 §6.12.</summary>
public enum CyclicPrefix
{
    Normal,
    Extended,
}

/// <summary>What every downlink channel of a cell depends on.</summary>
/// <param name="Pci">Physical cell identity.</param>
/// <param name="PrbCount">Downlink bandwidth in resource blocks.</param>
/// <param name="Ports">CRS antenna ports: 1, 2 or 4.</param>
/// <param name="Prefix">Cyclic prefix.</param>
/// <param name="PhichSixths">N_g in sixths: 1, 3, 6 or 12.</param>
/// <param name="IsPhichExtended">PHICH duration.</param>
public readonly record struct CellShape(Pci Pci, int PrbCount, int Ports, CyclicPrefix Prefix, int PhichSixths, bool IsPhichExtended)
{
    public const int SubcarriersPerPrb = 12;

    /// <summary>Those of the widest carrier.</summary>
    public const int MostSubcarriers = 100 * SubcarriersPerPrb;

    /// <summary>OFDM symbols of a slot.</summary>
    public int SymbolsPerSlot => Prefix == CyclicPrefix.Normal ? 7 : 6;

    public int SymbolsPerSubframe => 2 * SymbolsPerSlot;

    public int Subcarriers => PrbCount * SubcarriersPerPrb;

    /// <summary>N_L of TS 36.212 §5.1.4.1.2: with transmit diversity two, whatever the number of ports.</summary>
    public int CodingLayers => Math.Min(Ports, 2);

    public int PhichGroups => (PhichSixths * PrbCount + 47) / 48 * (Prefix == CyclicPrefix.Normal ? 1 : 2);
}
