namespace LteImsBench.L2.Rlc;

/// <summary>The sequence numbers of RLC AM, TS 36.322 §7.1: 10 bits and a window of half of them.</summary>
internal static class AmWindow
{
    /// <summary>AM_Window_Size.</summary>
    public const int Size = 512;

    private const int Mask = 2 * Size - 1;

    public static int Next(int sn) => (sn + 1) & Mask;

    public static int Previous(int sn) => (sn - 1) & Mask;

    /// <summary>How far <paramref name="sn"/> is ahead of <paramref name="lower"/>, the modulus base.</summary>
    public static int Distance(int lower, int sn) => (sn - lower) & Mask;

    /// <summary>Index of an SN in an array of one window.</summary>
    public static int Slot(int sn) => sn & (Size - 1);
}
