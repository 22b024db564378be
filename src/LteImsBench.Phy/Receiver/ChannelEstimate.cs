using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>The channel of every resource element of a subframe from each antenna port, and the noise, from the cell's reference signals.</summary>
public sealed class ChannelEstimate
{
    private const int Spacing = 6;

    // Of the residue that a filter of 1/4, 1/2, 1/4 leaves of white noise.
    private const float ResidueOfNoise = 0.375f;

    private readonly CellShape _cell;
    private readonly ResourceGrid[] _ports;

    public ChannelEstimate(CellShape cell, int symbols)
    {
        _cell = cell;
        _ports = [.. Enumerable.Range(0, cell.Ports).Select(_ => new ResourceGrid(symbols, cell.Subcarriers))];
    }

    /// <summary>Noise power of a resource element.</summary>
    public float Noise { get; private set; }

    /// <summary>Mean power of a reference signal element of port 0, without its noise.</summary>
    public float ReferencePower { get; private set; }

    /// <summary>Mean power of all elements of the symbols with reference signals, for RSSI.</summary>
    public float TotalPower { get; private set; }

    /// <summary>What is left of the carrier frequency offset, from how the reference signals turn between the slots; within ±1 kHz.</summary>
    public float OffsetHz { get; private set; }

    private float _slope;

    public float SinrDb => 10 * MathF.Log10(MathF.Max(ReferencePower, 1e-12f) / MathF.Max(Noise, 1e-12f));

    public ResourceGrid Port(int port) => _ports[port];

    /// <summary>How much later than assumed the signal comes, in samples of a transform of <paramref name="fftSize"/>.</summary>
    public float DelaySamples(int fftSize) => -_slope * fftSize / (2 * MathF.PI * Spacing);

    /// <summary>Estimates from a received subframe.</summary>
    /// <param name="grid">Received elements.</param>
    /// <param name="subframe">0 to 9.</param>
    public void Run(ResourceGrid grid, int subframe)
    {
        double residue = 0, power = 0, total = 0;
        int residues = 0, powers = 0, totals = 0;
        Cf32 slope = default, turn = default;
        for (int port = 0; port < _cell.Ports; port++)
        {
            List<int> symbols = [];
            Cf32[]? firstPilots = null;
            for (int symbol = 0; symbol < grid.Symbols; symbol++)
            {
                int slot = 2 * subframe + symbol / _cell.SymbolsPerSlot, inSlot = symbol % _cell.SymbolsPerSlot;
                int first = CellReferenceSignal.FirstSubcarrier(_cell, port, slot, inSlot);
                if (first < 0) continue;
                symbols.Add(symbol);
                Cf32[] pilots = LeastSquares(grid, symbol, slot, inSlot, first);
                Cf32[] smooth = Smooth(pilots, ref residue, ref residues);
                Interpolate(smooth, first, _ports[port].Symbol(symbol));
                if (port != 0) continue;
                for (int m = 1; m < pilots.Length; m++) slope += pilots[m] * pilots[m - 1].Conjugate;
                if (inSlot == 0 && firstPilots is not null)
                {
                    for (int m = 0; m < pilots.Length; m++) turn += pilots[m] * firstPilots[m].Conjugate;
                }

                if (inSlot == 0) firstPilots = pilots;
                foreach (Cf32 pilot in pilots) power += pilot.Power;
                powers += pilots.Length;
                foreach (Cf32 element in grid.Symbol(symbol)) total += element.Power;
                totals += grid.Subcarriers;
            }

            FillTime(_ports[port], symbols);
        }

        _slope = MathF.Atan2(slope.Im, slope.Re);
        OffsetHz = MathF.Atan2(turn.Im, turn.Re) / (2 * MathF.PI) * 2000;
        Noise = residues == 0 ? 0 : (float)(residue / residues / ResidueOfNoise);
        ReferencePower = MathF.Max((float)(power / Math.Max(powers, 1)) - Noise, 1e-12f);
        TotalPower = (float)(total / Math.Max(totals, 1));
    }

    private Cf32[] LeastSquares(ResourceGrid grid, int symbol, int slot, int inSlot, int first)
    {
        var sequence = new Cf32[2 * _cell.PrbCount];
        CellReferenceSignal.Sequence(_cell, slot, inSlot, sequence);
        Span<Cf32> row = grid.Symbol(symbol);
        for (int m = 0; m < sequence.Length; m++) sequence[m] = row[first + Spacing * m] * sequence[m].Conjugate;
        return sequence;
    }

    private static Cf32[] Smooth(Cf32[] pilots, ref double residue, ref int residues)
    {
        var smooth = new Cf32[pilots.Length];
        for (int m = 0; m < pilots.Length; m++)
        {
            Cf32 before = pilots[Math.Max(0, m - 1)], after = pilots[Math.Min(pilots.Length - 1, m + 1)];
            smooth[m] = (before + after) * 0.25f + pilots[m] * 0.5f;
            if (m == 0 || m == pilots.Length - 1) continue;
            residue += (pilots[m] - smooth[m]).Power;
            residues++;
        }

        // At the edges a straight line through the neighbours keeps the slope of the phase.
        if (pilots.Length >= 3)
        {
            smooth[0] = smooth[1] * 2 - smooth[2];
            smooth[^1] = smooth[^2] * 2 - smooth[^3];
        }

        return smooth;
    }

    private static void Interpolate(Cf32[] pilots, int first, Span<Cf32> row)
    {
        for (int k = 0; k < row.Length; k++)
        {
            int m = Math.Clamp((k - first) / Spacing, 0, pilots.Length - 2);
            float part = (k - first - Spacing * m) / (float)Spacing;
            row[k] = pilots[m] * (1 - part) + pilots[m + 1] * part;
        }
    }

    private static void FillTime(ResourceGrid port, List<int> known)
    {
        for (int symbol = 0; symbol < port.Symbols; symbol++)
        {
            if (known.Count == 0 || known.Contains(symbol)) continue;
            int after = known.FindIndex(candidate => candidate > symbol);
            if (after <= 0)
            {
                port.Symbol(after == 0 ? known[0] : known[^1]).CopyTo(port.Symbol(symbol));
                continue;
            }

            int left = known[after - 1], right = known[after];
            float part = (symbol - left) / (float)(right - left);
            Span<Cf32> a = port.Symbol(left), b = port.Symbol(right), row = port.Symbol(symbol);
            for (int k = 0; k < row.Length; k++) row[k] = a[k] * (1 - part) + b[k] * part;
        }
    }
}
