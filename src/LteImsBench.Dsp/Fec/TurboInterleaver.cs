using System.Collections.Concurrent;

namespace LteImsBench.Dsp;

/// <summary>The quadratic permutation polynomial interleaver of TS 36.212 §5.1.3.2.3.</summary>
internal static class TurboInterleaver
{
    // Of the native decoder.
    private const int Windows = 4;

    private static readonly ConcurrentDictionary<int, short[]> Known = new();
    private static readonly ConcurrentDictionary<int, short[]> KnownInLockStep = new();

    /// <summary>Π(i) for i from 0 to K-1: output i of the interleaver is its input Π(i).</summary>
    public static short[] Of(int k) => Known.GetOrAdd(k, Build);

    /// <summary>The same between places in which four windows of the block stand side by side: place i·4 + w is that of bit w·K/4 + i.</summary>
    public static short[] InLockStep(int k) => KnownInLockStep.GetOrAdd(k, BuildInLockStep);

    private static short[] BuildInLockStep(int k)
    {
        short[] order = Of(k);
        int length = k / Windows;
        var places = new short[k];
        for (int n = 0; n < k; n++) places[n % length * Windows + n / length] = (short)(order[n] % length * Windows + order[n] / length);
        return places;
    }

    private static short[] Build(int k)
    {
        int row = Array.BinarySearch(QppTable.K, k);
        if (row < 0) throw new ArgumentOutOfRangeException(nameof(k), k, "no code block size of TS 36.212 table 5.1.3-3");
        long f1 = QppTable.F1[row], f2 = QppTable.F2[row];
        var order = new short[k];
        for (long i = 0; i < k; i++) order[i] = (short)((f1 * i + f2 * i % k * i) % k);
        return order;
    }
}
