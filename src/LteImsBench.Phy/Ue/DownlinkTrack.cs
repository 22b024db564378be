using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Phy.Ue;

/// <summary>Follows a cell's subframes through the stream: their place, in fractions of a sample, and the carrier offset.</summary>
internal sealed class DownlinkTrack(OfdmNumbers numbers)
{
    // Loop gains, once a subframe: large at first, small once the loops have settled.
    private const int Settling = 10;
    private const double FastTiming = 0.5;
    private const double SlowTiming = 0.05;
    private const double FastFrequency = 0.3;
    private const double SlowFrequency = 0.03;

    private double _next;
    private double _turns;
    private int _count;

    /// <summary>Where the next subframe begins.</summary>
    public long Next => (long)Math.Round(_next);

    public double OffsetHz { get; private set; }

    public void Start(double next, double offsetHz) => (_next, OffsetHz, _turns, _count) = (next, offsetHz, 0, 0);

    /// <summary>Passes over subframes that nobody needs.</summary>
    public void Skip(long subframes) => _next += subframes * numbers.SamplesPerSubframe;

    /// <summary>Takes the next subframe out of the stream without its carrier offset; false while it is not all there.</summary>
    public bool TryTake(SampleRing stream, Span<Cf32> raw, Span<Cf32> subframe)
    {
        if (!stream.Holds(Next, subframe.Length)) return false;
        stream.Read(Next, raw);
        double step = -OffsetHz / numbers.SampleRate;
        ComplexRows.Rotate(raw, _turns, step, subframe);
        _turns = (_turns + step * subframe.Length) % 1;
        _next += subframe.Length;
        return true;
    }

    /// <summary>Takes what the subframe showed: how much later it came, and what is left of the carrier offset.</summary>
    public void Correct(double delaySamples, double offsetHz)
    {
        bool isSettled = _count >= Settling;
        if (!isSettled) _count++;
        _next += delaySamples * (isSettled ? SlowTiming : FastTiming);
        OffsetHz += offsetHz * (isSettled ? SlowFrequency : FastFrequency);
    }
}
