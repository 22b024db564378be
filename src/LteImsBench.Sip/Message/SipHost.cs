using System.Net;
using System.Net.Sockets;

namespace LteImsBench.Sip;

/// <summary>Hosts of URIs and Via: names, IPv4 addresses, bracketed IPv6 references.</summary>
internal static class SipHost
{
    /// <summary>
    /// Parses a host as written. IPv6 loses its brackets. A bracketed text without a colon keeps them: it is no address, only the
    /// placeholder of an abridged trace.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out string host)
    {
        host = "";
        if (text.IsEmpty) return false;
        if (text[0] != '[')
        {
            host = text.ToString();
            return !text.ContainsAnyExcept(SipChars.HostChars);
        }

        if (text[^1] != ']' || text.Length < 3) return false;
        ReadOnlySpan<char> inner = text[1..^1];
        if (!inner.Contains(':'))
        {
            host = text.ToString();
            return !inner.ContainsAnyExcept(SipChars.HostChars);
        }

        // A zone or a prefix length, which IPAddress accepts, is no part of an IPv6reference.
        host = inner.ToString();
        return !inner.ContainsAny('%', '/', '[') && IPAddress.TryParse(inner, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6;
    }

    public static string Write(string host) => host.Contains(':') && host[0] != '[' ? $"[{host}]" : host;

    public static string Write(IPAddress address) => Write(address.ToString());

    public static IPAddress? Address(string host) => IPAddress.TryParse(host, out IPAddress? address) ? address : null;

    /// <summary>Splits host and optional port; spaces around the colon are allowed, as in Via.</summary>
    public static bool TryParseHostPort(ReadOnlySpan<char> text, out string host, out int? port)
    {
        port = null;
        int end = text.IndexOf(']');
        int colon = text[(end + 1)..].IndexOf(':');
        if (colon < 0) return TryParse(text.Trim(" \t\r\n"), out host);
        ReadOnlySpan<char> digits = text[(end + 1 + colon + 1)..].Trim(" \t\r\n");
        if (!TryParse(text[..(end + 1 + colon)].Trim(" \t\r\n"), out host)) return false;
        if (digits.Length is 0 or > 5 || digits.ContainsAnyExceptInRange('0', '9')) return false;
        int number = int.Parse(digits);
        port = number;
        return number <= 65535;
    }
}
