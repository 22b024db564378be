namespace LteImsBench.UserPlane.Tcp;

/// <summary>
/// Initial sequence numbers, RFC 9293 §3.4.1: a clock of 4 µs plus a value that differs for each pair of ends, so that a pair that is
/// used again starts beyond its last numbers.
/// </summary>
internal sealed class InitialSequence(TimeProvider clock, Random random)
{
    private const double TicksPerSecond = 250_000;

    private readonly ulong _secret = (ulong)random.NextInt64();

    public uint Next(TcpEnds ends)
    {
        uint ticks = (uint)(ulong)(clock.GetElapsedTime(0).TotalSeconds * TicksPerSecond);
        ulong mixed = _secret;
        mixed = Mix(mixed ^ (ulong)ends.Local.Value ^ (ulong)(ends.Local.Value >> 64));
        mixed = Mix(mixed ^ (ulong)ends.Remote.Value ^ (ulong)(ends.Remote.Value >> 64));
        mixed = Mix(mixed ^ (uint)(ends.LocalPort << 16 | ends.RemotePort));
        return ticks + (uint)(mixed >> 32);
    }

    // The finaliser of SplitMix64; a bench needs spread, not secrecy.
    private static ulong Mix(ulong value)
    {
        value += 0x9E37_79B9_7F4A_7C15;
        value = (value ^ value >> 30) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ value >> 27) * 0x94D0_49BB_1331_11EB;
        return value ^ value >> 31;
    }
}
