using System.Net;
using System.Net.Sockets;
using LteImsBench.Core;

namespace LteImsBench.Epc.Esm.Pco;

/// <summary>The network's end of IPCP, as far as it travels in protocol configuration options (RFC 1332, RFC 1877).</summary>
internal static class Ipcp
{
    private const byte ConfigureRequest = 1, ConfigureAck = 2, ConfigureNak = 3, ConfigureReject = 4;
    private const byte PrimaryDns = 129, SecondaryDns = 131;

    /// <summary>The answer to a Configure-Request; null to anything else.</summary>
    /// <param name="packet">Code, identifier, length and options.</param>
    /// <param name="dns">DNS servers; empty when the connection has no IPv4 address.</param>
    public static OctetString? Answer(ReadOnlySpan<byte> packet, IEnumerable<IPAddress> dns)
    {
        if (!Ppp.TryRead(packet, out byte code, out byte identifier, out ReadOnlySpan<byte> options) || code != ConfigureRequest) return null;
        IPAddress[] servers = [.. dns.Where(each => each.AddressFamily == AddressFamily.InterNetwork)];
        var refused = new List<byte>();
        var better = new List<byte>();
        for (ReadOnlySpan<byte> left = options; left.Length >= 2 && left[1] >= 2 && left[1] <= left.Length; left = left[left[1]..])
        {
            ReadOnlySpan<byte> option = left[..left[1]];
            int server = option[0] switch { PrimaryDns => 0, SecondaryDns => 1, _ => -1 };
            if (server < 0 || option.Length != 6 || server >= servers.Length) refused.AddRange(option);
            else if (!option[2..].SequenceEqual(servers[server].GetAddressBytes())) better.AddRange([option[0], 6, .. servers[server].GetAddressBytes()]);
        }

        // What is not known at all is refused; but a UE takes one answer only, and its DNS servers matter more (RFC 1661 §5.4).
        return better.Count > 0 ? Ppp.Write(ConfigureNak, identifier, [.. better])
            : refused.Count > 0 ? Ppp.Write(ConfigureReject, identifier, [.. refused])
            : Ppp.Write(ConfigureAck, identifier, options);
    }
}
