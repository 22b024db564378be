using LteImsBench.Dsp;

namespace LteImsBench.Phy.Uplink;

/// <summary>One preamble: the spectrum of root <paramref name="Root"/> (an index into the roots of the cell) shifted by <paramref name="Shift"/> samples, C_v.</summary>
internal readonly record struct PrachPreamble(int Root, int Shift);

/// <summary>The 64 preambles of a cell, formats 0 to 3, TS 36.211 §5.7.2.</summary>
internal sealed class PrachPreambles
{
    public const int Count = 64;

    /// <summary>N_ZC.</summary>
    public const int Length = 839;

    // TS 36.211 table 5.7.2-2, N_CS by zeroCorrelationZoneConfig.
    private static readonly ushort[] Unrestricted = [0, 13, 15, 18, 22, 26, 32, 38, 46, 59, 76, 93, 119, 167, 279, 419];
    private static readonly ushort[] Restricted = [15, 18, 22, 26, 32, 38, 46, 55, 68, 82, 100, 128, 158, 202, 237];

    private readonly List<int> _roots = [];
    private readonly PrachPreamble[] _preambles = new PrachPreamble[Count];

    public PrachPreambles(in PrachSettings settings)
    {
        if (settings.RootSequence >= PrachRoots.Physical.Length)
            throw new ArgumentOutOfRangeException(nameof(settings), settings.RootSequence, "rootSequenceIndex is 0 to 837");
        ushort[] zones = settings.HighSpeed ? Restricted : Unrestricted;
        if (settings.ZeroCorrelationZone >= zones.Length)
            throw new ArgumentOutOfRangeException(nameof(settings), settings.ZeroCorrelationZone, $"zeroCorrelationZoneConfig is 0 to {zones.Length - 1} here");
        ZoneLength = zones[settings.ZeroCorrelationZone];
        int known = 0;
        for (int logical = settings.RootSequence; known < Count; logical = (logical + 1) % PrachRoots.Physical.Length)
        {
            int root = PrachRoots.Physical[logical];
            int[] shifts = settings.HighSpeed ? RestrictedShifts(root, ZoneLength) : UnrestrictedShifts(ZoneLength);
            if (shifts.Length == 0) continue;
            foreach (int shift in shifts.Take(Count - known)) _preambles[known++] = new(_roots.Count, shift);
            _roots.Add(root);
        }
    }

    /// <summary>N_CS; 0 where every preamble has a root of its own.</summary>
    public int ZoneLength { get; }

    public int RootCount => _roots.Count;

    /// <summary>u of a root of the cell.</summary>
    public int PhysicalRoot(int root) => _roots[root];

    public ReadOnlySpan<PrachPreamble> All => _preambles;

    /// <summary>The DFT of x_u(n), of magnitude √839: with u·m ≡ k it is X(0)·exp(jπu·m(m + 1)/839), since the sum over n completes the square.</summary>
    public Cf32[] Spectrum(int root)
    {
        int u = _roots[root], inverse = Inverse(u);
        double re = 0, im = 0;
        for (int n = 0; n < Length; n++)
        {
            double angle = -Math.PI * HalfTurns(u, n) / Length;
            re += Math.Cos(angle);
            im += Math.Sin(angle);
        }

        var spectrum = new Cf32[Length];
        var zero = new Cf32((float)re, (float)im);
        for (int k = 0; k < Length; k++)
        {
            double angle = Math.PI * HalfTurns(u, (int)((long)k * inverse % Length)) / Length;
            spectrum[k] = zero * new Cf32((float)Math.Cos(angle), (float)Math.Sin(angle));
        }

        return spectrum;
    }

    private static long HalfTurns(int u, int n) => (long)u * n * (n + 1) % (2 * Length);

    private static int[] UnrestrictedShifts(int zone) =>
        zone == 0 ? [0] : [.. Enumerable.Range(0, Length / zone).Select(v => v * zone)];

    // TS 36.211 §5.7.2: shifts that stay apart though a Doppler shift of 1.25 kHz moves a preamble by d_u either way.
    private static int[] RestrictedShifts(int root, int zone)
    {
        int inverse = Inverse(root), doppler = Math.Min(inverse, Length - inverse);
        int perGroup, start, groups, rest;
        if (doppler >= zone && 3 * doppler < Length)
        {
            perGroup = doppler / zone;
            start = 2 * doppler + perGroup * zone;
            groups = Length / start;
            rest = Math.Max((Length - 2 * doppler - groups * start) / zone, 0);
        }
        else if (3 * doppler >= Length && 2 * doppler <= Length - zone)
        {
            perGroup = (Length - 2 * doppler) / zone;
            start = Length - 2 * doppler + perGroup * zone;
            groups = doppler / start;
            rest = Math.Min(Math.Max((doppler - groups * start) / zone, 0), perGroup);
        }
        else
        {
            return [];
        }

        return [.. Enumerable.Range(0, perGroup * groups + rest).Select(v => start * (v / perGroup) + v % perGroup * zone)];
    }

    private static int Inverse(int u)
    {
        // Fermat: u^(p-2) modulo the prime.
        long result = 1, power = u;
        for (int exponent = Length - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0) result = result * power % Length;
            power = power * power % Length;
        }

        return (int)result;
    }
}
