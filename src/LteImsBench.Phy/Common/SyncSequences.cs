using LteImsBench.Core.Identity;
using LteImsBench.Dsp;

namespace LteImsBench.Phy.Common;

/// <summary>Primary and secondary synchronisation signals, TS 36.211 §6.11.</summary>
public static class SyncSequences
{
    /// <summary>Subcarriers of either signal, DC between the halves.</summary>
    public const int Length = 62;

    private static readonly Cf32[][] Primary = [.. ((ReadOnlySpan<int>)[25, 29, 34]).ToArray().Select(Zadoff)];

    /// <summary>d(n) of the PSS; the sector is N_ID^(2).</summary>
    public static ReadOnlySpan<Cf32> Pss(int sector) => Primary[sector];

    /// <summary>d(n) of the SSS as ±1.</summary>
    /// <param name="pci">Physical cell identity.</param>
    /// <param name="isSubframe5">Whether it is that of subframe 5 rather than 0.</param>
    /// <param name="values">Receives 62 values.</param>
    public static void Sss(Pci pci, bool isSubframe5, Span<float> values)
    {
        int group = pci.Group, sector = pci.Sector;
        int q1 = group / 30, q = (group + q1 * (q1 + 1) / 2) / 30, m = group + q * (q + 1) / 2;
        int m0 = m % 31, m1 = (m0 + m / 31 + 1) % 31;
        for (int n = 0; n < 31; n++)
        {
            int s0 = MS[(n + m0) % 31], s1 = MS[(n + m1) % 31];
            int c0 = MC[(n + sector) % 31], c1 = MC[(n + sector + 3) % 31];
            int z0 = MZ[(n + m0 % 8) % 31], z1 = MZ[(n + m1 % 8) % 31];
            values[2 * n] = isSubframe5 ? s1 * c0 : s0 * c0;
            values[2 * n + 1] = isSubframe5 ? s0 * c1 * z1 : s1 * c1 * z0;
        }
    }

    private static readonly sbyte[] MS = MSequence(0b00101);
    private static readonly sbyte[] MC = MSequence(0b01001);
    private static readonly sbyte[] MZ = MSequence(0b10111);

    private static Cf32[] Zadoff(int root)
    {
        var values = new Cf32[Length];
        for (int n = 0; n < Length; n++)
        {
            int product = n < 31 ? n * (n + 1) : (n + 1) * (n + 2);
            double angle = -Math.PI * root * product / 63;
            values[n] = new((float)Math.Cos(angle), (float)Math.Sin(angle));
        }

        return values;
    }

    // x(i + 5) is the sum of the x(i + j) whose bit j is set in the taps; x(0..3) are 0 and x(4) is 1.
    private static sbyte[] MSequence(int taps)
    {
        var x = new int[31];
        x[4] = 1;
        for (int i = 0; i + 5 < 31; i++)
        {
            for (int j = 0; j < 5; j++)
            {
                if ((taps >> j & 1) != 0) x[i + 5] ^= x[i + j];
            }
        }

        return [.. x.Select(bit => (sbyte)(1 - 2 * bit))];
    }
}
