using LteImsBench.Dsp;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// The base sequences of uplink reference signals, TS 36.211 §5.5.1. A sequence is computed when it is first asked for and kept, so
/// that later requests allocate nothing. May be shared between threads.
/// </summary>
internal sealed class BaseSequences
{
    public const int Groups = 30;

    private const int MaxPrbs = 110;

    private readonly Cf32[]?[] _known = new Cf32[(MaxPrbs + 1) * Groups * 2][];

    /// <summary>One cache for all cells of the process: the sequences depend on nothing else.</summary>
    public static BaseSequences Shared { get; } = new();

    /// <summary>r̄_u,v(n), of unit magnitude.</summary>
    /// <param name="u">Group, 0 to 29.</param>
    /// <param name="v">Sequence within the group, 0 or 1; 0 where it is shorter than 72.</param>
    /// <param name="length">A multiple of 12, up to 1320.</param>
    public ReadOnlySpan<Cf32> Get(int u, int v, int length)
    {
        if ((uint)u >= Groups) throw new ArgumentOutOfRangeException(nameof(u), u, "0 to 29");
        if ((uint)v > 1 || v == 1 && length < 72) throw new ArgumentOutOfRangeException(nameof(v), v, "0 or 1, and 0 below 6 resource blocks");
        if (length is < 12 or > 12 * MaxPrbs || length % 12 != 0) throw new ArgumentOutOfRangeException(nameof(length), length, "a multiple of 12 up to 1320");
        ref Cf32[]? known = ref _known[(length / 12 * Groups + u) * 2 + v];
        return known ??= length <= 24 ? Short(u, length) : Long(u, v, length);
    }

    // TS 36.211 §5.5.1.2.
    private static Cf32[] Short(int u, int length)
    {
        sbyte[] phi = length == 12 ? ReferencePhases.OnePrb[u] : ReferencePhases.TwoPrbs[u];
        return [.. phi.Select(value => Unit(value / 8.0))];
    }

    // TS 36.211 §5.5.1.1: Zadoff-Chu of the largest prime below the length, extended cyclically.
    private static Cf32[] Long(int u, int v, int length)
    {
        int prime = LargestPrimeBelow(length);
        // floor(q̄ + 1/2) and the parity of floor(2·q̄), with q̄ = N_ZC·(u + 1)/31.
        int twice = 2 * prime * (u + 1) / 31;
        long q = (twice + 1) / 2 + v * (twice % 2 == 0 ? 1 : -1);
        var values = new Cf32[length];
        for (int n = 0; n < length; n++)
        {
            long m = n % prime;
            values[n] = Unit(-(q * m * (m + 1) % (2L * prime)) / (2.0 * prime));
        }

        return values;
    }

    private static int LargestPrimeBelow(int length)
    {
        int candidate = length - 1;
        while (!IsPrime(candidate)) candidate--;
        return candidate;
    }

    private static bool IsPrime(int value)
    {
        for (int divisor = 2; divisor * divisor <= value; divisor++)
        {
            if (value % divisor == 0) return false;
        }

        return value > 1;
    }

    private static Cf32 Unit(double turns) => new((float)Math.Cos(2 * Math.PI * turns), (float)Math.Sin(2 * Math.PI * turns));
}
