using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>The turn of the phase over the subcarriers that a delay is, and back.</summary>
internal sealed class PilotRotation
{
    private const int Lanes = 8;

    private readonly Cf32[] _forth;
    private readonly Cf32[][] _combs;
    private readonly int _first;

    public PilotRotation(CellShape cell)
    {
        _forth = new Cf32[cell.Subcarriers];
        _first = cell.Pci.Value % 3;
        _combs = [new Cf32[2 * cell.PrbCount], new Cf32[2 * cell.PrbCount]];
    }

    /// <summary>By subcarrier.</summary>
    public ReadOnlySpan<Cf32> Forth => _forth;

    /// <summary>Conjugates at every sixth subcarrier, from the first or from the fourth that holds reference signals.</summary>
    public ReadOnlySpan<Cf32> Back(int comb) => _combs[comb];

    /// <param name="slope">Radians from one subcarrier to the next; between the halves there is one that carries nothing.</param>
    public void Set(float slope)
    {
        int half = _forth.Length / 2;
        Fill(_forth.AsSpan(0, half), slope, -half);
        Fill(_forth.AsSpan(half), slope, 1);
        for (int comb = 0; comb < 2; comb++)
        {
            Cf32[] back = _combs[comb];
            for (int m = 0, k = _first + 3 * comb; m < back.Length; m++, k += 6) back[m] = _forth[k].Conjugate;
        }
    }

    private static void Fill(Span<Cf32> row, float slope, int from)
    {
        int restart = 0;
        Cf32 step = Cf32.Phasor(Lanes * slope);
        for (int k = 0; k < row.Length; k++)
        {
            // Exact now and then, so that rounding does not add up.
            if (k % 256 == 0) restart = k + Lanes;
            row[k] = k < restart ? Cf32.Phasor(slope * (from + k)) : row[k - Lanes] * step;
        }
    }
}
