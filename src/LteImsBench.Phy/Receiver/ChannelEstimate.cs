using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>
/// The channel of every resource element of a subframe from each antenna port, and the noise, from the cell's reference signals:
/// filtered over frequency by how far its delays seem to spread, then over time unless it moves. Allocates nothing after construction.
/// </summary>
public sealed class ChannelEstimate
{
    private const float Least = 1e-20f;

    // Of the correlations that tell the delay spread, how much a new subframe counts.
    private const float Renewal = 0.2f;

    // Carrier offset and loss of correlation from slot to slot beyond which the subframe is not one channel.
    private const float FastHz = 60;
    private const float FastCorrelation = 0.9f;

    private const float SlotsPerSecond = 2000;

    private readonly CellShape _cell;
    private readonly ResourceGrid[] _ports;
    private readonly TimeInterpolator[] _times;
    private readonly PilotTable _table;
    private readonly PilotFilterBank _bank = PilotFilterBank.Shared;
    private readonly Cf32[] _raw;
    private readonly Cf32[] _level;
    private readonly Cf32[] _smooth;
    private float _rawPower;
    private float _slope;
    private Cf32 _near;
    private Cf32 _far;
    private Cf32 _turn;
    private bool _hasPast;

    public ChannelEstimate(CellShape cell, int symbols)
    {
        _cell = cell;
        _ports = [.. Enumerable.Range(0, cell.Ports).Select(_ => new ResourceGrid(symbols, cell.Subcarriers))];
        _table = new(cell);
        _times = [.. Enumerable.Range(0, cell.Ports).Select(port => new TimeInterpolator(KnownOf(cell, port, symbols), symbols, cell.SymbolsPerSubframe, cell.Subcarriers))];
        _raw = new Cf32[4 * 2 * cell.PrbCount];
        _level = new Cf32[2 * cell.PrbCount];
        _smooth = new Cf32[2 * cell.PrbCount];
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
        LeastSquares(grid, subframe, 0);
        bool isFast = Measure(grid);
        double residue = 0;
        int residues = 0;
        for (int port = 0; port < _cell.Ports; port++)
        {
            if (port > 0) LeastSquares(grid, subframe, port);
            for (int index = 0; index < _times[port].Known.Length; index++)
            {
                // What is left when the mean delay is taken out is smooth.
                ComplexRows.Rotate(Raw(index), 0, -AngleOf(_near) / (2 * Math.PI), _level);
                _level.CopyTo(Raw(index));
                residue += PilotSmoother.Smooth(_level, _smooth);
                residues += _level.Length - 2;
            }

            if (port == 0) SetNoise(residue, residues);
            Fill(port, subframe, isFast);
        }

        SetNoise(residue, residues);
    }

    private void LeastSquares(ResourceGrid grid, int subframe, int port)
    {
        ReadOnlySpan<int> known = _times[port].Known;
        for (int index = 0; index < known.Length; index++)
        {
            int slot = 2 * subframe + known[index] / _cell.SymbolsPerSlot, inSlot = known[index] % _cell.SymbolsPerSlot;
            int first = CellReferenceSignal.FirstSubcarrier(_cell, port, slot, inSlot);
            ReadOnlySpan<Cf32> row = grid.Symbol(known[index]), sequence = _table.Row(slot, inSlot);
            Span<Cf32> raw = Raw(index);
            for (int m = 0; m < raw.Length; m++) raw[m] = row[first + PilotSmoother.Spacing * m] * sequence[m];
        }
    }

    // Powers, delay, carrier offset and delay spread from port 0; whether the channel moves.
    private bool Measure(ResourceGrid grid)
    {
        ReadOnlySpan<int> known = _times[0].Known;
        double power = 0, total = 0;
        Cf32 near = default, far = default, turn = default;
        int powers = 0;
        for (int index = 0; index < known.Length; index++)
        {
            Span<Cf32> raw = Raw(index);
            near += ComplexRows.Correlate(raw[1..], raw[..^1]);
            far += ComplexRows.Correlate(raw[2..], raw[..^2]);
            power += ComplexRows.Energy(raw);
            powers += raw.Length;
            total += ComplexRows.Energy(grid.Symbol(known[index]));
        }

        // The same symbols of both slots have the same subcarriers.
        int half = known.Length / 2;
        for (int index = 0; known.Length == 4 && index < half; index++) turn += ComplexRows.Correlate(Raw(index + half), Raw(index));
        _slope = AngleOf(near);
        OffsetHz = OffsetOf(turn);
        _rawPower = (float)(power / Math.Max(powers, 1));
        TotalPower = (float)(total / Math.Max(known.Length * grid.Subcarriers, 1));

        // One subframe at low SNR says little, and none of this changes fast.
        float share = (_hasPast ? Renewal : 1) / MathF.Max(_rawPower, Least), keep = _hasPast ? 1 - Renewal : 0;
        _near = _near * keep + near * (share / Math.Max(1, powers - known.Length));
        _far = _far * keep + far * (share / Math.Max(1, powers - 2 * known.Length));
        _turn = _turn * keep + turn * (share / Math.Max(1, powers / 2));
        _hasPast = true;
        return MathF.Abs(OffsetOf(_turn)) > FastHz || _turn.Magnitude < FastCorrelation * _near.Magnitude;
    }

    private void SetNoise(double residue, int residues)
    {
        Noise = residues == 0 ? 0 : (float)(residue / residues / PilotSmoother.ResidueOfNoise);

        // A stronger cell's signals are no white noise; what neighbouring elements have in common is this cell's at least.
        ReferencePower = MathF.Max(_rawPower - Noise, MathF.Max(_near.Magnitude * _rawPower, Least));
    }

    private void Fill(int port, int subframe, bool isFast)
    {
        TimeInterpolator time = _times[port];
        ReadOnlySpan<int> known = time.Known;
        float noise = Noise / MathF.Max(ReferencePower, Least), left = 1;
        int spread = PilotFilterBank.ClassOf(_far.Magnitude / MathF.Max(_near.Magnitude, Least));
        double step = AngleOf(_near) / (2 * Math.PI) / PilotSmoother.Spacing;
        for (int index = 0; index < known.Length; index++)
        {
            int slot = 2 * subframe + known[index] / _cell.SymbolsPerSlot, inSlot = known[index] % _cell.SymbolsPerSlot;
            int first = CellReferenceSignal.FirstSubcarrier(_cell, port, slot, inSlot);
            left = _bank.Run(Raw(index), spread, noise, _smooth);
            Span<Cf32> row = time.Row(index);
            PilotSmoother.Interpolate(_smooth, first, row);
            ComplexRows.Rotate(row, -first * step, step, row);
        }

        time.Run(_ports[port], isFast, noise * left);
    }

    private static float OffsetOf(Cf32 turn) => AngleOf(turn) / (2 * MathF.PI) * SlotsPerSecond;

    private static float AngleOf(Cf32 value) => MathF.Atan2(value.Im, value.Re);

    private Span<Cf32> Raw(int index) => _raw.AsSpan(index * _level.Length, _level.Length);

    private static int[] KnownOf(CellShape cell, int port, int symbols) =>
        [.. Enumerable.Range(0, symbols).Where(symbol => CellReferenceSignal.FirstSubcarrier(cell, port, symbol / cell.SymbolsPerSlot, symbol % cell.SymbolsPerSlot) >= 0)];
}
