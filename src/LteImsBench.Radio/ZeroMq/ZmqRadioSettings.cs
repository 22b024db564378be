namespace LteImsBench.Radio.ZeroMq;

/// <summary>The ports to one peer: where we send to it and where it sends to us.</summary>
/// <param name="Transmit">Bound by us.</param>
/// <param name="Receive">Connected to by us.</param>
public sealed record ZmqPortPair(ZmqEndpoint Transmit, ZmqEndpoint Receive);

/// <summary>A radio on ZeroMQ sockets, the wire of srsRAN 4G.</summary>
public sealed record ZmqRadioSettings
{
    /// <summary>A pair for each peer. All get what is sent; what they send is added up.</summary>
    public required IReadOnlyList<ZmqPortPair> Ports { get; init; }

    /// <summary>Samples a second at the radio's own end.</summary>
    public required double SampleRate { get; init; }

    /// <summary>Samples a second on the wire, a whole multiple of <see cref="SampleRate"/>.</summary>
    public required double BaseRate { get; init; }

    /// <summary>Applied to what is sent.</summary>
    public double TransmitGainDb { get; init; }

    /// <summary>Applied to what is received.</summary>
    public double ReceiveGainDb { get; init; }

    /// <summary>A connected peer that neither takes nor gives samples for so long is disconnected.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
