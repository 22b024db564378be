using System.Globalization;

namespace LteImsBench.Host.Air;

/// <summary>Sample rates of a cell. The least one of a bandwidth is what srsRAN uses by default.</summary>
internal static class SampleRates
{
    private const double SubcarrierSpacing = 15_000;

    private static readonly double[] All = [1.92e6, 3.84e6, 5.76e6, 7.68e6, 11.52e6, 15.36e6, 23.04e6, 30.72e6];

    /// <summary>The least rate that holds a bandwidth with room for filters.</summary>
    public static double LeastOf(int prbCount) => prbCount switch { <= 6 => 1.92e6, <= 15 => 3.84e6, <= 25 => 5.76e6, <= 50 => 11.52e6, <= 75 => 15.36e6, _ => 23.04e6 };

    public static bool Suits(double rate, int prbCount) => All.Contains(rate) && rate >= LeastOf(prbCount);

    public static string Expected(int prbCount) =>
        string.Join(", ", All.Where(rate => rate >= LeastOf(prbCount)).Select(rate => (rate / 1e6).ToString("0.00", CultureInfo.InvariantCulture) + "e6")) + $" at {prbCount} PRB";

    /// <summary>Transform size at a rate.</summary>
    public static int FftSizeOf(double rate) => (int)(rate / SubcarrierSpacing);
}
