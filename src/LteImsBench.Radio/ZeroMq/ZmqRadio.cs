using LteImsBench.Dsp;

namespace LteImsBench.Radio.ZeroMq;

/// <summary>
/// A radio on ZeroMQ sockets that speaks the wire of srsRAN 4G: requests of one octet, answers of interleaved little-endian floats, in
/// lock-step with its peers. Without a peer it receives zeros and what it sends is gone. Between the wire's rate and its own it holds
/// and averages samples, as srsRAN does.
/// </summary>
public sealed class ZmqRadio : IRadio
{
    // What each direction holds: enough for a network that needs its downlink four subframes ahead of the uplink.
    private const double BufferSeconds = 0.010;

    private readonly List<ZmqLink> _links = [];
    private readonly int _factor;
    private readonly float _transmitGain;
    private readonly float _receiveGain;
    private Cf32[] _wire = [];
    private Cf32[] _sum = [];
    private long _received;

    /// <exception cref="ArgumentException">The rates do not fit together.</exception>
    /// <exception cref="IOException">A port cannot be bound.</exception>
    public ZmqRadio(ZmqRadioSettings settings)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("the ZeroMQ radio is not implemented on big-endian machines");
        _factor = FactorOf(settings.BaseRate, settings.SampleRate);
        SampleRate = settings.SampleRate;
        _transmitGain = (float)Math.Pow(10, settings.TransmitGainDb / 20);
        _receiveGain = (float)Math.Pow(10, settings.ReceiveGainDb / 20);
        try
        {
            foreach (ZmqPortPair ports in settings.Ports)
                _links.Add(new(ports, (int)(settings.BaseRate * BufferSeconds), settings.Patience, words => OnEvent?.Invoke(words)));
        }
        catch (IOException)
        {
            Dispose();
            throw;
        }
    }

    public double SampleRate { get; }

    public Action<string>? OnEvent { get; set; }

    /// <summary>Whether there is a peer.</summary>
    public bool IsPaced
    {
        get
        {
            foreach (ZmqLink link in _links)
            {
                if (link.HasPeer) return true;
            }

            return false;
        }
    }

    /// <summary>The ports that are bound, in the order of the settings.</summary>
    public IReadOnlyList<int> LocalPorts => [.. _links.Select(link => link.LocalPort)];

    /// <summary>How many samples of the wire are one of the radio.</summary>
    /// <exception cref="ArgumentException">The base rate is no whole multiple.</exception>
    public static int FactorOf(double baseRate, double sampleRate)
    {
        double factor = baseRate / sampleRate;
        if (!(factor >= 1) || factor != Math.Floor(factor))
            throw new ArgumentException($"a base rate of {baseRate / 1e6:0.###} MHz is no whole multiple of the sample rate, {sampleRate / 1e6:0.###} MHz");
        return (int)factor;
    }

    public void Transmit(ReadOnlySpan<Cf32> samples)
    {
        if (samples.IsEmpty) return;
        Span<Cf32> wire = Buffer(ref _wire, samples.Length * _factor);
        SampleMath.Hold(samples, wire);
        if (_transmitGain != 1) SampleMath.Scale(wire, _transmitGain);
        foreach (ZmqLink link in _links) link.Transmit(wire);
    }

    public void Receive(Span<Cf32> samples)
    {
        if (samples.IsEmpty) return;
        Span<Cf32> sum = Buffer(ref _sum, samples.Length * _factor), wire = Buffer(ref _wire, sum.Length);
        sum.Clear();
        foreach (ZmqLink link in _links)
        {
            link.Receive(_received, wire);
            SampleMath.AddScaled(wire, _receiveGain, sum);
        }

        _received += sum.Length;
        SampleMath.Average(sum, samples);
    }

    public void Dispose()
    {
        foreach (ZmqLink link in _links) link.Dispose();
    }

    private static Span<Cf32> Buffer(ref Cf32[] buffer, int length)
    {
        if (buffer.Length < length) buffer = new Cf32[length];
        return buffer.AsSpan(0, length);
    }
}
