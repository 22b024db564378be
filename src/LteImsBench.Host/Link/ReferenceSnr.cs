namespace LteImsBench.Host.Link;

/// <summary>SNR that published link simulations of LTE need for a block error rate of 10 % at the efficiencies of the CQI table.</summary>
internal static class ReferenceSnr
{
    // TS 36.213 table 7.2.3-1.
    private static readonly double[] Efficiency = [0.1523, 0.2344, 0.3770, 0.6016, 0.8770, 1.1758, 1.4766, 1.9141, 2.4063, 2.7305, 3.3223, 3.9023, 4.5234, 5.1152, 5.5547];
    private static readonly double[] SnrDb = [-6.7, -4.7, -2.3, 0.2, 2.4, 4.3, 5.9, 8.1, 10.3, 11.7, 14.1, 16.3, 18.7, 21.0, 22.7];

    /// <summary>Between the rows of the table, or null outside.</summary>
    /// <param name="bitsPerElement">Information bits for each resource element.</param>
    public static double? At(double bitsPerElement)
    {
        for (int i = 1; i < Efficiency.Length; i++)
        {
            if (bitsPerElement < Efficiency[i - 1] || bitsPerElement > Efficiency[i]) continue;
            double part = (bitsPerElement - Efficiency[i - 1]) / (Efficiency[i] - Efficiency[i - 1]);
            return SnrDb[i - 1] + part * (SnrDb[i] - SnrDb[i - 1]);
        }

        return null;
    }
}
