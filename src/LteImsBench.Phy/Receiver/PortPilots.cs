using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>The reference signals of one antenna port in one subframe, and the channel that follows from them.</summary>
internal sealed class PortPilots
{
    private const int Spacing = 6;
    private const int MostSymbols = 4;

    private readonly CellShape _cell;
    private readonly int _length;
    private readonly Cf32[] _values;
    private readonly int[] _symbols = new int[MostSymbols];
    private readonly int[] _firsts = new int[MostSymbols];
    private readonly Cf32[] _comb;
    private readonly Cf32[] _all;
    private bool _isPaired;

    public PortPilots(CellShape cell)
    {
        _cell = cell;
        _length = 2 * cell.PrbCount;
        _values = new Cf32[MostSymbols * _length];
        _comb = new Cf32[_length];
        _all = new Cf32[2 * _length];
    }

    /// <summary>Symbols that hold them.</summary>
    public int Count { get; private set; }

    public int Symbol(int index) => _symbols[index];

    /// <summary>The raw channel at every sixth subcarrier.</summary>
    public Span<Cf32> Row(int index) => _values.AsSpan(index * _length, _length);

    /// <summary>Divides what was received by what was sent.</summary>
    public void Take(ResourceGrid grid, int subframe, int port, ReferenceTable table)
    {
        Count = 0;
        for (int symbol = 0; symbol < grid.Symbols; symbol++)
        {
            int slot = 2 * subframe + symbol / _cell.SymbolsPerSlot, inSlot = symbol % _cell.SymbolsPerSlot;
            int first = CellReferenceSignal.FirstSubcarrier(_cell, port, slot, inSlot);
            if (first < 0) continue;
            (_symbols[Count], _firsts[Count]) = (symbol, first);
            ReadOnlySpan<Cf32> received = grid.Symbol(symbol), sequence = table.Row(slot, inSlot);
            Span<Cf32> row = Row(Count++);
            for (int m = 0; m < row.Length; m++) row[m] = received[first + Spacing * m] * sequence[m].Conjugate;

            // What a recording lacks is filled up with zeros.
            if (ComplexVector.Energy(row) == 0) Count--;
        }

        // Those of the same subcarriers, a slot apart: 0 and 2, 1 and 3.
        _isPaired = Count == MostSymbols;
    }

    public void Describe(PilotStatistics statistics)
    {
        for (int i = 0; i < Count; i++) statistics.Add(Row(i));
        if (!_isPaired) return;
        statistics.AddPair(Row(0), Row(2));
        statistics.AddPair(Row(1), Row(3));
    }

    /// <summary>Takes the mean delay out.</summary>
    public void Straighten(PilotRotation rotation)
    {
        for (int i = 0; i < Count; i++) ComplexVector.Multiply(Row(i), rotation.Back(_firsts[i] / 3), Row(i));
    }

    /// <summary>Noise of the estimates, summed over so many: what differs from a smooth curve.</summary>
    public (double Sum, double Count) Residue(float turn)
    {
        if (_isPaired)
        {
            // In the middle of the subframe, where what a straight line is wrong by is the same for both pairs.
            PilotTime weights = FillAll((_symbols[0] + _symbols[3]) / 2f, turn);
            return (DifferenceSixth(_all) / weights.NoiseToSignal, _all.Length - 6);
        }

        // Only a single slot has nothing better; the ports with one symbol in each have others beside them.
        if (Count == 0 || _symbols[0] % _cell.SymbolsPerSlot == 1) return default;
        double sum = 0;
        for (int i = 0; i < Count; i++) sum += DifferenceFourth(Row(i));
        return (sum, Count * (_length - 4));
    }

    /// <summary>Fills the channel in.</summary>
    /// <returns>Mean square of its error against the channel's power.</returns>
    public float Interpolate(PilotStatistics statistics, PilotRotation rotation, bool isStill, ResourceGrid channel)
    {
        float error = 0;
        if (Count == 0)
        {
            for (int symbol = 0; symbol < channel.Symbols; symbol++) channel.Symbol(symbol).Clear();
            return 0;
        }

        for (int i = 0; i < Count; i++)
        {
            Span<Cf32> row = channel.Symbol(_symbols[i]);
            if (_isPaired) error += FromAll(statistics, isStill ? null : _symbols[i], row);
            else error += PilotFilter.Six.Run(Row(i), _firsts[i], statistics.Spread, statistics.NoiseToSignal, row);
            ComplexVector.Multiply(row, rotation.Forth, row);
            if (!_isPaired || !isStill) continue;
            for (int symbol = 0; symbol < channel.Symbols; symbol++)
            {
                if (symbol != _symbols[0]) row.CopyTo(channel.Symbol(symbol));
            }

            return error;
        }

        FillTime(channel);
        return error / Count;
    }

    // Reference signals of both kinds brought to one time, then over frequency.
    private float FromAll(PilotStatistics statistics, int? symbol, Span<Cf32> row)
    {
        float noise;
        if (symbol is { } time)
        {
            PilotTime even = PilotTime.Mmse(Slots(0, time), Slots(2, time), statistics), odd = PilotTime.Mmse(Slots(1, time), Slots(3, time), statistics);
            Fill(0, even);
            Fill(1, odd);
            noise = (even.NoiseToSignal + odd.NoiseToSignal) / 2;
        }
        else
        {
            PilotTime mean = new(new(0.5f, 0), new(0.5f, 0), 0);
            Fill(0, mean);
            Fill(1, mean);
            noise = statistics.NoiseToSignal / 2;
        }

        return PilotFilter.Three.Run(_all, _firsts[0] % 3, statistics.Spread, noise, row);
    }

    private PilotTime FillAll(float time, float turn)
    {
        PilotTime even = PilotTime.Line(Slots(0, time), Slots(2, time), turn);
        Fill(0, even);
        Fill(1, PilotTime.Line(Slots(1, time), Slots(3, time), turn));
        return even;
    }

    private float Slots(int index, float time) => (_symbols[index] - time) / _cell.SymbolsPerSlot;

    private void Fill(int pair, in PilotTime weights)
    {
        ReadOnlySpan<float> early = ComplexRows.Floats(Row(pair)), late = ComplexRows.Floats(Row(pair + 2));
        Span<float> comb = MemoryMarshal.Cast<Cf32, float>(_comb.AsSpan());
        Cf32 a = weights.Early, b = weights.Late;
        Vector256<float> first = Vector256.Create(a.Re, a.Im, a.Re, a.Im, a.Re, a.Im, a.Re, a.Im);
        Vector256<float> second = Vector256.Create(b.Re, b.Im, b.Re, b.Im, b.Re, b.Im, b.Re, b.Im);
        int i = 0;
        for (; i + 8 <= comb.Length; i += 8)
            (ComplexRows.Product(Vector256.Create(early[i..]), first) + ComplexRows.Product(Vector256.Create(late[i..]), second)).CopyTo(comb[i..]);
        for (i /= 2; i < _comb.Length; i++) _comb[i] = Row(pair)[i] * a + Row(pair + 2)[i] * b;
        for (int m = 0, at = _firsts[pair] / 3; m < _comb.Length; m++, at += 2) _all[at] = _comb[m];
    }

    // Between symbols with reference signals along straight lines. Beyond them these go on where a pair gave their slope; else it is as there.
    private void FillTime(ResourceGrid port)
    {
        int next = 0;
        for (int symbol = 0; symbol < port.Symbols; symbol++)
        {
            if (next < Count && _symbols[next] == symbol)
            {
                next++;
                continue;
            }

            bool isOutside = next == 0 || next == Count;
            if (isOutside && (!_isPaired || next == 0))
            {
                port.Symbol(_symbols[Math.Min(next, Count - 1)]).CopyTo(port.Symbol(symbol));
                continue;
            }

            int right = Math.Min(next, Count - 1), left = right - 1;
            float part = (symbol - _symbols[left]) / (float)(_symbols[right] - _symbols[left]);
            ComplexVector.Lerp(port.Symbol(_symbols[left]), port.Symbol(_symbols[right]), part, port.Symbol(symbol));
        }
    }

    private static double DifferenceSixth(ReadOnlySpan<Cf32> values)
    {
        // Binomials; the sum of their squares is 924.
        ReadOnlySpan<float> x = ComplexRows.Floats(values);
        Vector256<float> sum = Vector256<float>.Zero;
        int i = 0;
        for (; i + 20 <= x.Length; i += 8)
        {
            Vector256<float> d = Vector256.Create(x[i..]) + Vector256.Create(x[(i + 12)..]) - (Vector256.Create(x[(i + 2)..]) + Vector256.Create(x[(i + 10)..])) * 6f
                + (Vector256.Create(x[(i + 4)..]) + Vector256.Create(x[(i + 8)..])) * 15f - Vector256.Create(x[(i + 6)..]) * 20f;
            sum += d * d;
        }

        double total = Vector256.Sum(sum);
        for (; i + 12 < x.Length; i++)
        {
            float d = x[i] + x[i + 12] - 6 * (x[i + 2] + x[i + 10]) + 15 * (x[i + 4] + x[i + 8]) - 20 * x[i + 6];
            total += d * d;
        }

        return total / 924;
    }

    private static double DifferenceFourth(ReadOnlySpan<Cf32> x)
    {
        double sum = 0;
        for (int i = 2; i < x.Length - 2; i++) sum += (x[i - 2] + x[i + 2] - (x[i - 1] + x[i + 1]) * 4 + x[i] * 6).Power;
        return sum / 70;
    }
}
