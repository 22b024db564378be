using LteImsBench.Dsp;

namespace LteImsBench.Radio.Air;

/// <summary>One UE's end of the in-memory air: what it receives and what it sends in a step.</summary>
public sealed class AirTerminal
{
    private readonly Cf32[] _received;
    private readonly Cf32[] _sent;
    private readonly Cf32[] _passing;
    private readonly AirChannel _downlink;
    private readonly AirChannel[] _uplinks;
    private readonly DelayLine _downlinkDelay;
    private readonly DelayLine[] _uplinkDelays;

    internal AirTerminal(InMemoryAirSettings air, AirChannelSettings downlink, AirChannelSettings uplink)
    {
        _received = new Cf32[air.StepSamples];
        _sent = new Cf32[air.StepSamples];
        _passing = new Cf32[air.StepSamples];
        _downlink = new(downlink, air.Ports, air.SampleRate);
        _uplinks = AirChannel.ToAntennas(uplink with { NoisePower = 0 }, air.Antennas, 1, air.SampleRate);
        _downlinkDelay = new(downlink.DelaySamples);
        _uplinkDelays = [.. _uplinks.Select(_ => new DelayLine(uplink.DelaySamples))];
    }

    /// <summary>What the UE receives in this step.</summary>
    public ReadOnlySpan<Cf32> Received => _received;

    /// <summary>What the UE sends in this step; zeros unless it writes.</summary>
    public Span<Cf32> Sent => _sent;

    internal void Begin() => Array.Clear(_received);

    internal void Add(int port, ReadOnlySpan<Cf32> sent) => _downlink.Add(port, sent, _received);

    internal void Finish()
    {
        _downlinkDelay.Run(_received);
        _downlink.Finish(_received);
    }

    internal void Collect(Span<Cf32> sum)
    {
        // A step is lost on all antennas or on none.
        bool isErased = _uplinks[0].NextIsErased();
        for (int antenna = 0; antenna < _uplinks.Length; antenna++)
        {
            Array.Clear(_passing);
            _uplinks[antenna].Add(0, _sent, _passing);
            _uplinkDelays[antenna].Run(_passing);
            _uplinks[antenna].Finish(_passing, isErased);
            SampleMath.AddScaled(_passing, 1, sum.Slice(antenna * _passing.Length, _passing.Length));
        }

        Array.Clear(_sent);
    }
}
