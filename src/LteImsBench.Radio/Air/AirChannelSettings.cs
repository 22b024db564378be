namespace LteImsBench.Radio.Air;

/// <summary>What happens to a signal between the ports of a transmitter and one receiver.</summary>
public sealed record AirChannelSettings
{
    /// <summary>Multipath; null adds the ports up as they are.</summary>
    public DelayProfile? Profile { get; init; }

    /// <summary>Gain of the signal in dB; noise is added after it.</summary>
    public double GainDb { get; init; }

    /// <summary>Power of the noise in a sample; zero adds none.</summary>
    public double NoisePower { get; init; }

    /// <summary>Carrier frequency offset in Hz.</summary>
    public double OffsetHz { get; init; }

    /// <summary>Samples before the signal begins.</summary>
    public int DelaySamples { get; init; }

    /// <summary>Probability that the signal of a step, such as a subframe, is lost as a whole; the noise stays.</summary>
    public double Erasure { get; init; }

    /// <summary>Seed of fading, noise and erasures.</summary>
    public int Seed { get; init; } = 1;
}
