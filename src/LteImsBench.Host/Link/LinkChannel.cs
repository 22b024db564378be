using LteImsBench.Dsp;
using LteImsBench.Radio.Air;

namespace LteImsBench.Host.Link;

/// <summary>One way from the ports of a transmitter to one receive antenna, for single subframes that have nothing to do with one another.</summary>
internal sealed class LinkChannel(DelayProfile? profile, double sampleRate, int seed)
{
    private Cf32[] _sent = [];
    private Cf32[] _received = [];

    /// <summary>What is received of subframe <paramref name="block"/>; valid until the next call. The same block fades alike and has the same noise at every SNR.</summary>
    /// <param name="block">Number of the block.</param>
    /// <param name="snrDb">Es/N0; the signal has a power of 1 in a resource element.</param>
    /// <param name="ports">Samples of each port.</param>
    public ReadOnlySpan<Cf32> Run(int block, double snrDb, params ReadOnlySpan<Cf32[]> ports)
    {
        int late = profile is null ? 0 : FadingChannel.Latency, length = ports[0].Length;
        if (_sent.Length != length + late) (_sent, _received) = (new Cf32[length + late], new Cf32[length + late]);
        var settings = new AirChannelSettings { Profile = profile, NoisePower = Math.Pow(10, -snrDb / 10), Seed = HashCode(block) };
        var air = new AirChannel(settings, ports.Length, sampleRate);
        Array.Clear(_received);
        for (int port = 0; port < ports.Length; port++)
        {
            ports[port].CopyTo(_sent, 0);
            air.Add(port, _sent, _received);
        }

        air.Finish(_received);
        return _received.AsSpan(late);
    }

    private int HashCode(int block) => unchecked((seed * 7919 + block) * 31 + 17) & int.MaxValue;
}
