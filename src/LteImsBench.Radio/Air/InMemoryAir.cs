using LteImsBench.Dsp;

namespace LteImsBench.Radio.Air;

/// <summary>Dimensions of an in-memory air.</summary>
/// <param name="Ports">Antenna ports of the cell.</param>
/// <param name="SampleRate">Samples a second.</param>
/// <param name="StepSamples">Samples of a step, such as those of a subframe.</param>
public sealed record InMemoryAirSettings(int Ports, double SampleRate, int StepSamples)
{
    /// <summary>Receive antennas of the cell.</summary>
    public int Antennas { get; init; } = 1;

    /// <summary>Power of the noise in a sample that the cell receives on an antenna.</summary>
    public double NoisePower { get; init; }

    /// <summary>Seed of that noise.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>
/// The air between one cell and UEs in this process, in lock-step: each step carries the samples of one span of time, down and then up.
/// Every UE has channels of its own; what they send is added up, and each antenna of the cell adds its noise once.
/// </summary>
public sealed class InMemoryAir(InMemoryAirSettings settings)
{
    private readonly List<AirTerminal> _terminals = [];
    private readonly AirChannel[] _receivers = AirChannel.ToAntennas(new() { NoisePower = settings.NoisePower, Seed = settings.Seed }, settings.Antennas, 1, settings.SampleRate);

    /// <summary>Adds a UE.</summary>
    /// <param name="downlink">Its channel from the cell, with the noise of its receiver.</param>
    /// <param name="uplink">Its channel to the cell; noise is the cell's.</param>
    public AirTerminal Add(AirChannelSettings downlink, AirChannelSettings uplink)
    {
        var terminal = new AirTerminal(settings, downlink, uplink);
        _terminals.Add(terminal);
        return terminal;
    }

    public bool Remove(AirTerminal terminal) => _terminals.Remove(terminal);

    /// <summary>Begins the downlink of a step.</summary>
    public void Begin()
    {
        foreach (AirTerminal terminal in _terminals) terminal.Begin();
    }

    /// <summary>What a port of the cell sends in this step.</summary>
    public void Broadcast(int port, ReadOnlySpan<Cf32> samples)
    {
        foreach (AirTerminal terminal in _terminals) terminal.Add(port, samples);
    }

    /// <summary>Ends the downlink of a step: what each UE receives is there.</summary>
    public void Finish()
    {
        foreach (AirTerminal terminal in _terminals) terminal.Finish();
    }

    /// <summary>The uplink of a step: adds what the cell receives from all UEs, and its noise.</summary>
    /// <param name="received">The samples of one antenna after those of another.</param>
    public void Collect(Span<Cf32> received)
    {
        foreach (AirTerminal terminal in _terminals) terminal.Collect(received);
        for (int antenna = 0; antenna < _receivers.Length; antenna++)
            _receivers[antenna].Finish(received.Slice(antenna * settings.StepSamples, settings.StepSamples));
    }
}
