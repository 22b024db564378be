namespace LteImsBench.UserPlane.Ip;

/// <summary>The header fields of a packet to send.</summary>
internal readonly record struct IpSend(IpAddr Source, IpAddr Destination, byte Protocol)
{
    public const byte DefaultHopLimit = 64;

    public byte HopLimit { get; init; } = DefaultHopLimit;

    public byte TypeOfService { get; init; }

    /// <summary>IPv4 only: routers must not fragment it; path MTU discovery, RFC 1191.</summary>
    public bool DontFragment { get; init; }
}
