using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>
/// The channel of every resource element of a subframe from each antenna port, and the noise, from the cell's reference signals.
/// Allocates nothing after construction.
/// </summary>
public sealed class ChannelEstimate
{
    private const float Least = 1e-20f;

    private readonly CellShape _cell;
    private readonly ResourceGrid[] _ports;
    private readonly PilotTable _table;
    private readonly Cf32[] _pilots;
    private readonly Cf32[] _firstPilots;
    private readonly Cf32[] _smooth;
    private readonly int[] _known;
    private float _slope;

    public ChannelEstimate(CellShape cell, int symbols)
    {
        _cell = cell;
        _ports = [.. Enumerable.Range(0, cell.Ports).Select(_ => new ResourceGrid(symbols, cell.Subcarriers))];
        _table = new(cell);
        _pilots = new Cf32[2 * cell.PrbCount];
        _firstPilots = new Cf32[_pilots.Length];
        _smooth = new Cf32[_pilots.Length];
        _known = new int[symbols];
    }

    /// <summary>Noise power of a resource element.</summary>
    public float Noise { get; private set; }

    /// <summary>Mean power of a reference signal element of port 0, without its noise.</summary>
    public float ReferencePower { get; private set; }

    /// <summary>Mean power of all elements of the symbols with reference signals, for RSSI.</summary>
    public float TotalPower { get; private set; }

    /// <summary>What is left of the carrier frequency offset, from how the reference signals turn between the slots; within ±1 kHz.</summary>
    public float OffsetHz { get; private set; }

    public float SinrDb => 10 * MathF.Log10(MathF.Max(ReferencePower, Least) / MathF.Max(Noise, Least));

    /// <summary>RSRQ in dB, TS 36.214 §5.1.3: N·RSRP / RSSI over the symbols with reference signals of port 0.</summary>
    public float RsrqDb => 10 * MathF.Log10(MathF.Max(ReferencePower, Least) / MathF.Max(TotalPower * CellShape.SubcarriersPerPrb, Least));

    public ResourceGrid Port(int port) => _ports[port];

    /// <summary>How much later than assumed the signal comes, in samples of a transform of <paramref name="fftSize"/>.</summary>
    public float DelaySamples(int fftSize) => -_slope * fftSize / (2 * MathF.PI * PilotSmoother.Spacing);

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
            int known = 0;
            bool hasFirst = false;
            for (int symbol = 0; symbol < grid.Symbols; symbol++)
            {
                int slot = 2 * subframe + symbol / _cell.SymbolsPerSlot, inSlot = symbol % _cell.SymbolsPerSlot;
                int first = CellReferenceSignal.FirstSubcarrier(_cell, port, slot, inSlot);
                if (first < 0) continue;
                _known[known++] = symbol;
                LeastSquares(grid.Symbol(symbol), _table.Row(slot, inSlot), first);
                residue += PilotSmoother.Smooth(_pilots, _smooth);
                residues += _pilots.Length - 2;
                PilotSmoother.Interpolate(_smooth, first, _ports[port].Symbol(symbol));
                if (port != 0) continue;
                slope += ComplexRows.Correlate(_pilots.AsSpan(1), _pilots.AsSpan(0, _pilots.Length - 1));
                if (inSlot == 0 && hasFirst) turn += ComplexRows.Correlate(_pilots, _firstPilots);
                if (inSlot == 0) _pilots.CopyTo(_firstPilots.AsSpan());
                hasFirst |= inSlot == 0;
                power += ComplexRows.Energy(_pilots);
                powers += _pilots.Length;
                total += ComplexRows.Energy(grid.Symbol(symbol));
                totals += grid.Subcarriers;
            }

            FillTime(_ports[port], _known.AsSpan(0, known));
        }

        _slope = MathF.Atan2(slope.Im, slope.Re);
        OffsetHz = MathF.Atan2(turn.Im, turn.Re) / (2 * MathF.PI) * 2000;
        Noise = residues == 0 ? 0 : (float)(residue / residues / PilotSmoother.ResidueOfNoise);
        ReferencePower = MathF.Max((float)(power / Math.Max(powers, 1)) - Noise, Least);
        TotalPower = (float)(total / Math.Max(totals, 1));
    }

    private void LeastSquares(ReadOnlySpan<Cf32> row, ReadOnlySpan<Cf32> sequence, int first)
    {
        for (int m = 0; m < _pilots.Length; m++) _pilots[m] = row[first + PilotSmoother.Spacing * m] * sequence[m];
    }

    // Between symbols with reference signals along straight lines; before the first and after the last as there.
    private static void FillTime(ResourceGrid port, ReadOnlySpan<int> known)
    {
        if (known.IsEmpty) return;
        int next = 0;
        for (int symbol = 0; symbol < port.Symbols; symbol++)
        {
            if (next < known.Length && known[next] == symbol)
            {
                next++;
                continue;
            }

            if (next == 0 || next == known.Length)
            {
                port.Symbol(known[Math.Min(next, known.Length - 1)]).CopyTo(port.Symbol(symbol));
                continue;
            }

            int left = known[next - 1], right = known[next];
            ComplexRows.Lerp(port.Symbol(left), port.Symbol(right), (symbol - left) / (float)(right - left), port.Symbol(symbol));
        }
    }
}
