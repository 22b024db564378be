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

    // Of a channel that changes less than this part of the noise, the mean over the subframe is taken.
    private const float Still = 0.03f;

    private readonly CellShape _cell;
    private readonly PortPilots[] _pilots;
    private readonly ResourceGrid[] _ports;
    private readonly PilotStatistics _statistics = new();
    private readonly PilotRotation _rotation;
    private readonly ReferenceTable _table;

    public ChannelEstimate(CellShape cell, int symbols)
    {
        _cell = cell;
        _ports = [.. Enumerable.Range(0, cell.Ports).Select(_ => new ResourceGrid(symbols, cell.Subcarriers))];
        _pilots = [.. Enumerable.Range(0, cell.Ports).Select(_ => new PortPilots(cell))];
        _rotation = new(cell);
        _table = new(cell);
    }

    /// <summary>Noise power of a resource element.</summary>
    public float Noise { get; private set; }

    /// <summary>Power of what is in a resource element beside the signal as the estimate has it: noise, and the estimate's own error.</summary>
    public float Disturbance { get; private set; }

    /// <summary>Mean power of a reference signal element of port 0, without its noise.</summary>
    public float ReferencePower { get; private set; }

    /// <summary>What received reference elements of port 0 have more than noise; below zero by chance, and so right on average.</summary>
    public float Excess { get; private set; }

    /// <summary>Mean power of all elements of the symbols with reference signals, for RSSI.</summary>
    public float TotalPower { get; private set; }

    /// <summary>What is left of the carrier frequency offset, from how the reference signals turn between the slots; within ±1 kHz.</summary>
    public float OffsetHz => _statistics.Turn / (2 * MathF.PI) * 2000;

    public float SinrDb => 10 * MathF.Log10(MathF.Max(ReferencePower, Least) / MathF.Max(Noise, Least));

    public ResourceGrid Port(int port) => _ports[port];

    /// <summary>How much later than assumed the signal comes, in samples of a transform of <paramref name="fftSize"/>.</summary>
    public float DelaySamples(int fftSize) => -_statistics.Slope * fftSize / (2 * MathF.PI);

    /// <summary>Estimates from a received subframe.</summary>
    /// <param name="grid">Received elements.</param>
    /// <param name="subframe">0 to 9.</param>
    public void Run(ResourceGrid grid, int subframe)
    {
        _statistics.Clear();
        double power = 0, total = 0;
        int powers = 0, totals = 0;
        for (int port = 0; port < _cell.Ports; port++)
        {
            PortPilots pilots = _pilots[port];
            pilots.Take(grid, subframe, port, _table);
            pilots.Describe(_statistics);
            if (port != 0) continue;
            for (int i = 0; i < pilots.Count; i++)
            {
                power += ComplexVector.Energy(pilots.Row(i));
                powers += pilots.Row(i).Length;
                total += ComplexVector.Energy(grid.Symbol(pilots.Symbol(i)));
                totals += grid.Subcarriers;
            }
        }

        _statistics.FindPhases();
        _rotation.Set(_statistics.SteadySlope);
        (double Sum, double Count) residue = default;
        foreach (PortPilots pilots in _pilots)
        {
            pilots.Straighten(_rotation);
            var (sum, count) = pilots.Residue(_statistics.SteadyTurn);
            residue = (residue.Sum + sum, residue.Count + count);
        }

        Noise = residue.Count == 0 ? 0 : (float)(residue.Sum / residue.Count);
        _statistics.Find(Noise);

        // A stronger cell's signals are no white noise.
        float raw = (float)(power / Math.Max(powers, 1));
        Excess = raw - Noise;
        ReferencePower = MathF.Max(Excess, MathF.Max(_statistics.CommonPart * raw, Least));
        TotalPower = (float)(total / Math.Max(totals, 1));
        float error = 0;
        bool isStill = 1.7f * _statistics.Doppler + _statistics.SteadyTurn * _statistics.SteadyTurn < Still * _statistics.NoiseToSignal;
        for (int port = 0; port < _cell.Ports; port++) error += _pilots[port].Interpolate(_statistics, _rotation, isStill, _ports[port]);
        Disturbance = Noise + error * _statistics.Power;
    }
}
