namespace LteImsBench.Host.Configuration;

/// <summary>Which physical layer a bench has.</summary>
public enum PhyKind
{
    /// <summary>Transport blocks handed over, without a signal.</summary>
    Loopback,

    /// <summary>Samples, in memory and through a device.</summary>
    Dsp,
}

/// <summary>What a virtual radio does to the signal.</summary>
public enum ChannelModel
{
    /// <summary>Noise only, and only where an SNR is given.</summary>
    Awgn,

    /// <summary>Extended pedestrian A, 5 Hz, TS 36.104 annex B.2.</summary>
    Epa5,

    /// <summary>Extended vehicular A, 70 Hz.</summary>
    Eva70,

    /// <summary>Extended typical urban, 70 Hz.</summary>
    Etu70,
}

/// <summary>The air of a bench.</summary>
public sealed record RadioSettings
{
    public PhyKind Phy { get; init; }

    /// <summary>A device beside the simulated UEs, such as zmq:tx=tcp://*:2000,rx=tcp://localhost:2001; empty has none. DSP only.</summary>
    public string Device { get; init; } = "";

    /// <summary>Samples a second; zero takes the least that suits the bandwidth. DSP only.</summary>
    public double Rate { get; init; }

    /// <summary>Amplitude of a downlink reference element after a unitary transform.</summary>
    public float Amplitude { get; init; } = 0.25f;

    /// <summary>The channel in both directions. DSP only.</summary>
    public ChannelModel Channel { get; init; }

    /// <summary>
    /// Es/N0 in dB, before fading: of downlink reference elements, and of uplink elements of a simulated UE that fills the band. None
    /// adds no noise. DSP only.
    /// </summary>
    public double? Snr { get; init; }

    /// <summary>Probability that the signal of a subframe is lost, 0 to 1, in each direction. DSP only.</summary>
    public double Erasure { get; init; }

    /// <summary>Carrier offset of UEs in Hz. DSP only.</summary>
    public double OffsetHz { get; init; }

    /// <summary>Propagation delay in samples, each way. DSP only.</summary>
    public int DelaySamples { get; init; }

    /// <summary>Receive antennas of the cell, 1 or 2; each has fading and noise of its own. DSP only.</summary>
    public int ReceiveAntennas { get; init; } = 1;

    /// <summary>Whether the uplink is received on a thread of its own, beside the downlink. It changes nothing but the time that it takes. DSP only.</summary>
    public bool UplinkThread { get; init; } = true;

    /// <summary>Whether a subframe never takes less than a millisecond. Where not, a connected peer sets the pace.</summary>
    public bool Realtime { get; init; }

    /// <summary>A SigMF recording of what the cell sends; empty makes none. DSP only.</summary>
    public string RecordDownlink { get; init; } = "";

    /// <summary>A SigMF recording of what the cell receives on its first antenna; empty makes none. DSP only.</summary>
    public string RecordUplink { get; init; } = "";

    /// <summary>Probability of losing a downlink transport block, or on samples a whole subframe, 0 to 1.</summary>
    public double DownlinkLoss { get; init; }

    /// <summary>Probability of losing an uplink transport block, or on samples a whole subframe, 0 to 1.</summary>
    public double UplinkLoss { get; init; }
}
