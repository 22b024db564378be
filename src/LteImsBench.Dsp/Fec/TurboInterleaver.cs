using System.Collections.Concurrent;
using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>The quadratic permutation polynomial interleaver of TS 36.212 §5.1.3.2.3.</summary>
internal static class TurboInterleaver
{
    private static readonly ConcurrentDictionary<int, short[]> Known = new();
    private static readonly ConcurrentDictionary<int, byte[]> Plans = new();

    /// <summary>Π(i) for i from 0 to K-1: output i of the interleaver is its input Π(i).</summary>
    public static short[] Of(int k) => Known.GetOrAdd(k, Build);

    /// <summary>The same as the native decoder wants it.</summary>
    public static byte[] PlanOf(int k) => Plans.GetOrAdd(k, BuildPlan);

    private static byte[] BuildPlan(int k)
    {
        short[] order = Of(k);
        byte[] plan = new byte[FecMethods.TurboPlanSize(k)];
        if (FecMethods.TurboPlan(k, order, plan, plan.Length) != NativeMethods.Ok) throw new InvalidOperationException($"no plan for blocks of {k} bits");
        return plan;
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
