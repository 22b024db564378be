namespace LteImsBench.Messages.Mac;

/// <summary>Buffer size levels of a BSR, TS 36.321 table 6.1.3.1-1.</summary>
public static class BufferSizeLevels
{
    public const int Count = 64;

    // Upper bound of each index, octets; the last index has none and stands for twice the bound before it.
    // An array, since a span over constants allocates at each use where the JIT does not optimise.
    private static readonly int[] Upper =
    [
        0, 10, 12, 14, 17, 19, 22, 26, 31, 36, 42, 49, 57, 67, 78, 91,
        107, 125, 146, 171, 200, 234, 274, 321, 376, 440, 515, 603, 706, 826, 967, 1132,
        1326, 1552, 1817, 2127, 2490, 2915, 3413, 3995, 4677, 5476, 6411, 7505, 8787, 10287, 12043, 14099,
        16507, 19325, 22624, 26487, 31009, 36304, 42502, 49759, 58255, 68201, 79846, 93479, 109439, 128125, 150000, 300000,
    ];

    /// <summary>The most octets that an index stands for.</summary>
    /// <param name="index">0 to 63.</param>
    public static int Octets(int index) => Upper[index];

    /// <summary>The index that reports <paramref name="octets"/>.</summary>
    public static int Index(int octets)
    {
        int found = Array.BinarySearch(Upper, 0, Count - 1, octets);
        return found >= 0 ? found : ~found;
    }
}
