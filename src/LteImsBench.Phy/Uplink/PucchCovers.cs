using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>Orthogonal sequences of formats 1 to 1b, TS 36.211 tables 5.4.1-2, 5.4.1-3 and 5.5.2.2.1-2.</summary>
internal static class PucchCovers
{
    private static readonly Cf32[][] Four = [Signs(1, 1, 1, 1), Signs(1, -1, 1, -1), Signs(1, -1, -1, 1)];
    private static readonly Cf32[][] Three = [.. Enumerable.Range(0, 3).Select(Thirds)];
    private static readonly Cf32[][] Two = [Signs(1, 1), Signs(1, -1)];

    /// <summary>The sequence of four that no resource uses.</summary>
    public static Cf32[] Unused { get; } = Signs(1, 1, -1, -1);

    /// <summary>Sequences in use on a cyclic shift.</summary>
    public static int Count(CyclicPrefix prefix) => prefix == CyclicPrefix.Normal ? 3 : 2;

    /// <summary>w(m).</summary>
    /// <param name="prefix">With an extended prefix every second sequence is in use.</param>
    /// <param name="cover">The index of the reference signal's sequence.</param>
    /// <param name="symbols">4, or 3 where the slot is shortened.</param>
    public static Cf32[] Data(CyclicPrefix prefix, int cover, int symbols) =>
        (symbols == 4 ? Four : Three)[prefix == CyclicPrefix.Normal ? cover : 2 * cover];

    /// <summary>w̄(m).</summary>
    public static Cf32[] Reference(CyclicPrefix prefix, int cover) => (prefix == CyclicPrefix.Normal ? Three : Two)[cover];

    private static Cf32[] Signs(params int[] values) => [.. values.Select(value => new Cf32(value, 0))];

    private static Cf32[] Thirds(int step) =>
        [.. Enumerable.Range(0, 3).Select(m => new Cf32((float)Math.Cos(2 * Math.PI * step * m / 3), (float)Math.Sin(2 * Math.PI * step * m / 3)))];
}
