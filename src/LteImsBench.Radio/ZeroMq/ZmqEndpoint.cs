using System.Globalization;
using System.Net;

namespace LteImsBench.Radio.ZeroMq;

/// <summary>An address of ZeroMQ's TCP transport, such as tcp://localhost:2001 or tcp://*:2000.</summary>
/// <param name="Host">A name or an address; * for every IPv4 address of this host.</param>
/// <param name="Port">0 to 65535; 0 binds one that the system chooses.</param>
public sealed record ZmqEndpoint(string Host, int Port)
{
    private const string Scheme = "tcp://";

    /// <exception cref="FormatException">It is no such address.</exception>
    public static ZmqEndpoint Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        if (!text.StartsWith(Scheme, StringComparison.Ordinal) || colon <= Scheme.Length
            || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort port))
            throw new FormatException($"'{text}' is no address, expected tcp://host:port");
        return new(text[Scheme.Length..colon].Trim('[', ']'), port);
    }

    public override string ToString() => $"{Scheme}{(Host.Contains(':') ? $"[{Host}]" : Host)}:{Port}";

    /// <summary>Where to listen.</summary>
    /// <exception cref="IOException">The host is neither * nor an address of this host.</exception>
    internal IPEndPoint ToBind()
    {
        if (Host == "*") return new(IPAddress.Any, Port);
        if (Host == "localhost") return new(IPAddress.Loopback, Port);
        return IPAddress.TryParse(Host, out IPAddress? address) ? new(address, Port) : throw new IOException($"{this}: expected * or an address of this host to listen on");
    }
}
