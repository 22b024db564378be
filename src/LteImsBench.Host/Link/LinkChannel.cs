using LteImsBench.Dsp;
using LteImsBench.Radio.Air;

namespace LteImsBench.Host.Link;

/// <summary>One way from the ports of a transmitter to one receive antenna, subframe by subframe.</summary>
internal sealed class LinkChannel(DelayProfile? profile, double sampleRate, int seed)
{
    // Transmissions of a HARQ process lie 8 ms apart.
    private const int Period = 8;

    private Cf32[] _sent = [];
    private Cf32[] _received = [];
    private AirChannel? _air;

    /// <summary>Carrier frequency offset.</summary>
    public double OffsetHz { get; init; }

    /// <summary>Blocks that one channel lasts, a period of HARQ from one to the next; 1 draws a channel for each.</summary>
    public int BlocksPerDraw { get; init; } = 1;

    /// <summary>What is received of subframe <paramref name="block"/>; valid until the next call. The same block fades alike and has the same noise at every SNR.</summary>
    /// <param name="block">Number of the block.</param>
    /// <param name="snrDb">Es/N0; the signal has a power of 1 in a resource element.</param>
    /// <param name="ports">Samples of each port.</param>
    public ReadOnlySpan<Cf32> Run(int block, double snrDb, params ReadOnlySpan<Cf32[]> ports)
    {
        int late = profile is null ? 0 : FadingChannel.Latency, length = ports[0].Length;
        if (_sent.Length != length + late) (_sent, _received) = (new Cf32[length + late], new Cf32[length + late]);
        AirChannel air = Take(block, snrDb, ports.Length, length, late);
        Array.Clear(_received);
        for (int port = 0; port < ports.Length; port++)
        {
            ports[port].CopyTo(_sent, 0);
            air.Add(port, _sent, _received);
        }

        air.Finish(_received);
        return _received.AsSpan(late);
    }

    private AirChannel Take(int block, double snrDb, int ports, int length, int late)
    {
        if (_air is not null && block % BlocksPerDraw != 0)
        {
            _air.Skip((Period - 1) * length - late);
            return _air;
        }

        var settings = new AirChannelSettings { Profile = profile, NoisePower = Math.Pow(10, -snrDb / 10), OffsetHz = OffsetHz, Seed = HashCode(block) };
        return _air = new(settings, ports, sampleRate);
    }

    private int HashCode(int block) => unchecked((seed * 7919 + block) * 31 + 17) & int.MaxValue;
}
