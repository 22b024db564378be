namespace LteImsBench.Messages.L1;

/// <summary>The size of the downlink control region, TS 36.211 §6.2.4 and §6.8.1, normal cyclic prefix.</summary>
public static class ControlRegion
{
    private const int ReGroupsPerCce = 9;
    private const int PcfichGroups = 4;
    private const int ReGroupsPerPhich = 3;

    /// <summary>OFDM symbols of the control region: one more than the CFI at 10 PRB and below (TS 36.212 §5.3.4).</summary>
    public static int Symbols(int prbCount, int cfi) => prbCount <= 10 ? cfi + 1 : cfi;

    /// <summary>PHICH groups, TS 36.211 §6.9.</summary>
    /// <param name="prbCount">Downlink bandwidth.</param>
    /// <param name="resourceSixths">N_g in sixths: 1, 3, 6 or 12.</param>
    public static int PhichGroups(int prbCount, int resourceSixths) => (resourceSixths * prbCount + 47) / 48;

    /// <summary>CCEs available to PDCCHs.</summary>
    /// <param name="prbCount">Downlink bandwidth.</param>
    /// <param name="cfi">Control format indicator, 1 to 3.</param>
    /// <param name="ports">CRS antenna ports: 1, 2 or 4.</param>
    /// <param name="phichGroups">Of <see cref="PhichGroups"/>.</param>
    public static int CceCount(int prbCount, int cfi, int ports, int phichGroups)
    {
        int groups = 0;
        for (int symbol = 0; symbol < Symbols(prbCount, cfi); symbol++)
        {
            // §6.2.4: two groups a block where reference signals stand, as if at least two ports were sent; else three.
            bool hasReference = symbol == 0 || (symbol == 1 && ports == 4);
            groups += prbCount * (hasReference ? 2 : 3);
        }

        return (groups - PcfichGroups - phichGroups * ReGroupsPerPhich) / ReGroupsPerCce;
    }
}
