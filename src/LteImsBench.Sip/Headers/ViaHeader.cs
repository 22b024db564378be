using System.Net;
using System.Text;
using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One hop of Via, RFC 3261 §20.42.</summary>
/// <param name="Transport">As written: <c>UDP</c>, <c>TCP</c> and others.</param>
/// <param name="Host">sent-by host, IPv6 without brackets.</param>
/// <param name="Port">sent-by port, or null.</param>
/// <param name="Parameters">branch, received, rport and others.</param>
public readonly record struct ViaHeader(string Transport, string Host, int? Port, SipParameters Parameters) : ISipHeader<ViaHeader>
{
    /// <summary>The start of every branch of RFC 3261 §8.1.1.7.</summary>
    public const string MagicCookie = "z9hG4bK";

    public ViaHeader(string transport, IPEndPoint sentBy, string branch)
        : this(transport, sentBy.Address.ToString(), sentBy.Port, new SipParameters(new SipParameter("branch", branch), new SipParameter("rport", null)))
    {
    }

    public static string Name => "Via";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public string? Branch => Parameters["branch"];

    /// <summary>Whether the branch identifies the transaction by itself; one that is the bare cookie does not.</summary>
    public bool HasUniqueBranch => Branch is { } branch && branch.StartsWith(MagicCookie, StringComparison.OrdinalIgnoreCase) && branch.Length > MagicCookie.Length;

    /// <summary>The address that the server saw, bracketed or not (RFC 5118 §4.5).</summary>
    public IPAddress? Received => Parameters["received"] is { } text ? SipHost.Address(text.Trim('[', ']')) : null;

    /// <summary>sent-by as it compares, RFC 3261 §17.2.3.</summary>
    public string SentBy => $"{SipHost.Write(Host).ToLowerInvariant()}:{Port ?? 5060}";

    public static bool TryParse(ReadOnlySpan<byte> value, out ViaHeader header)
    {
        header = default;
        var reader = new SipReader(value);
        reader.SkipLws();
        if (!reader.TryToken(out string protocol) || !protocol.Equals("SIP", StringComparison.OrdinalIgnoreCase)) return false;
        if (!reader.TrySeparator('/') || !reader.TryToken(out _) || !reader.TrySeparator('/') || !reader.TryToken(out string transport)) return false;
        if (!reader.SkipLws()) return false;
        string sentBy = Encoding.Latin1.GetString(reader.TakeUntil(";,"u8));
        if (!SipHost.TryParseHostPort(sentBy, out string host, out int? port) || !SipParameters.TryRead(ref reader, out SipParameters parameters)) return false;
        reader.SkipLws();
        header = new(transport, host, port, parameters);
        return reader.AtEnd;
    }

    /// <summary>What the transport that received the request adds: RFC 3261 §18.2.1 and RFC 3581 §4.</summary>
    public ViaHeader ReceivedFrom(IPEndPoint source)
    {
        SipParameters parameters = Parameters;
        bool asked = parameters.Has("rport");
        if (asked || !source.Address.Equals(SipHost.Address(Host))) parameters = parameters.With("received", source.Address.ToString());
        if (asked) parameters = parameters.With("rport", source.Port.ToString());
        return this with { Parameters = parameters };
    }

    /// <summary>Where a response goes over an unreliable transport, RFC 3261 §18.2.2 and RFC 3581 §4; null where the host is a name.</summary>
    public IPEndPoint? ResponseTarget
    {
        get
        {
            int port = int.TryParse(Parameters["rport"], out int rport) && rport is > 0 and < 65536 ? rport : Port ?? 5060;
            IPAddress? address = Parameters["maddr"] is { } maddr ? SipHost.Address(maddr.Trim('[', ']')) : Received ?? SipHost.Address(Host);
            return address is null ? null : new(address, port);
        }
    }

    public override string ToString() => $"SIP/2.0/{Transport} {SipHost.Write(Host)}{(Port is null ? "" : $":{Port}")}{Parameters}";

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("transport", Transport);
        json.WriteString("host", Host);
        if (Port is { } port) json.WriteNumber("port", port);
        Parameters.WriteFields(json);
    }
}
