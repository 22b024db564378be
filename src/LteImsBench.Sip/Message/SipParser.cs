using System.Text;
using LteImsBench.Core;

namespace LteImsBench.Sip;

/// <summary>
/// Parses one message of RFC 3261 §7 from a datagram or from a framed piece of a stream. Strict where RFC 4475 shows that being
/// liberal is ambiguous; headers that decide nothing here are kept unread. A fault names the status that a server answers, such as
/// <c>SIP 400 Bad Request</c>; a malformed response is answered by nobody, its cause is <c>SIP discard</c>.
/// </summary>
public static class SipParser
{
    /// <summary>The cause of a response that is to be thrown away.</summary>
    public const string Discard = "SIP discard";

    // At most once, and the same value if not once (RFC 3261 §7.3.1, RFC 4475 §3.3.8 and §3.3.9).
    private static readonly string[] Singles = ["To", "From", "Call-ID", "CSeq", "Max-Forwards", "Content-Length"];

    private static readonly string[] Mandatory = ["Via", "From", "To", "Call-ID", "CSeq"];

    // What every element reads, or what is dangerous to misread. Others are judged by who uses them.
    private static readonly HashSet<string> Checked = new(StringComparer.OrdinalIgnoreCase)
    {
        "Via", "From", "To", "Call-ID", "CSeq", "Contact", "Max-Forwards", "Content-Length", "Expires", "Date",
    };

    /// <summary>Parses a message; octets beyond its Content-Length are ignored (RFC 3261 §18.3).</summary>
    public static DecodeResult<SipMessage> Parse(ReadOnlySpan<byte> octets)
    {
        var raw = RawSipMessage.Split(octets);
        return raw.IsResponse ? ParseResponse(raw, octets) : ParseRequest(raw, octets);
    }

    internal static DecodeFault Fault(int status, int offset, string detail) => new(offset * 8L, $"SIP {status} {SipStatus.ReasonPhrase(status)}", detail);

    // Method SP Request-URI SP SIP-Version, single spaces.
    private static DecodeResult<SipMessage> ParseRequest(RawSipMessage raw, ReadOnlySpan<byte> octets)
    {
        int at = raw.StartLineOffset;
        ReadOnlySpan<byte> line = raw.StartLine.Span;
        int methodEnd = line.IndexOf((byte)' ');
        if (methodEnd <= 0 || line[..methodEnd].ContainsAnyExcept(SipChars.Token)) return Fault(400, at, "expected a method and a single space");
        int uriEnd = methodEnd + 1 + line[(methodEnd + 1)..].IndexOf((byte)' ');
        if (uriEnd <= methodEnd) return Fault(400, at + methodEnd + 1, "expected a Request-URI, a single space and the SIP version");
        string version = Encoding.Latin1.GetString(line[(uriEnd + 1)..]);
        if (!version.Equals("SIP/2.0", StringComparison.OrdinalIgnoreCase))
            return IsVersion(version) ? Fault(505, at + uriEnd + 1, $"version {version}") : Fault(400, at + uriEnd + 1, "expected SIP/2.0 and the end of the line");
        if (!SipUri.TryParse(line[(methodEnd + 1)..uriEnd], out SipUri? uri)) return Fault(400, at + methodEnd + 1, "the Request-URI is no URI");
        if (uri.Headers is not null) return Fault(400, at + methodEnd + 1, "the Request-URI carries header fields");   // RFC 3261 §19.1.1

        if (Judge(raw, octets.Length, out OctetString whole, octets, out OctetString body) is { } found) return Fault(400, found.Offset, found.Detail);
        var request = new SipRequest(new(Encoding.ASCII.GetString(line[..methodEnd])), uri, whole, raw.Fields, body);
        if (request.CSeq.Method != request.Method)
            return Fault(400, raw.Fields.First(field => field.Is("CSeq")).Offset, $"CSeq names {request.CSeq.Method}, the request is {request.Method}");
        return request;
    }

    // SIP-Version SP Status-Code SP Reason-Phrase
    private static DecodeResult<SipMessage> ParseResponse(RawSipMessage raw, ReadOnlySpan<byte> octets)
    {
        int at = raw.StartLineOffset;
        ReadOnlySpan<byte> line = raw.StartLine.Span;
        int versionEnd = line.IndexOf((byte)' ');
        if (versionEnd < 0 || !Encoding.Latin1.GetString(line[..versionEnd]).Equals("SIP/2.0", StringComparison.OrdinalIgnoreCase))
            return Discarded(at, "expected SIP/2.0");
        ReadOnlySpan<byte> rest = line[(versionEnd + 1)..];
        int codeEnd = rest.IndexOf((byte)' ') is >= 0 and var space ? space : rest.Length;
        if (codeEnd != 3 || !SipNumber.TryParse(rest[..3], 699, out uint status) || status < 100)
            return Discarded(at + versionEnd + 1, "expected a status code from 100 to 699");
        if (Judge(raw, octets.Length, out OctetString whole, octets, out OctetString body) is { } found) return Discarded(found.Offset, found.Detail);
        string reason = codeEnd == rest.Length ? "" : Encoding.UTF8.GetString(rest[(codeEnd + 1)..]);
        return new SipResponse((int)status, reason, whole, raw.Fields, body);
    }

    private static DecodeFault Discarded(int offset, string detail) => new(offset * 8L, Discard, detail);

    /// <summary>What is wrong with header lines and body, or null.</summary>
    private static (int Offset, string Detail)? Judge(RawSipMessage raw, int length, out OctetString whole, ReadOnlySpan<byte> octets, out OctetString body)
    {
        whole = body = default;
        if (raw.LineFault is { } line) return line;
        foreach (SipHeaderField field in raw.Fields)
        {
            if (Checked.Contains(field.CanonicalName) && !SipHeaderTable.CanParse(field.CanonicalName, field.Value))
                return (field.Offset, $"the value of {field.CanonicalName} cannot be parsed");
        }

        foreach (string name in Mandatory)
        {
            if (!raw.Fields.Any(field => field.Is(name))) return (raw.BodyOffset, $"Missing {name} header field");
        }

        foreach (string name in Singles)
        {
            SipHeaderField? first = null;
            foreach (SipHeaderField field in raw.Fields.Where(field => field.Is(name)))
            {
                if (first is not null) return (field.Offset, $"{name} occurs more than once");
                first = field;
            }
        }

        int available = length - raw.BodyOffset;
        int size = available;
        if (raw.Fields.FirstOrDefault(field => field.Is("Content-Length")) is { Name: not null } announced)
        {
            ContentLengthHeader.TryParse(announced.Value, out ContentLengthHeader contentLength);
            size = contentLength.Octets;
            if (size > available) return (announced.Offset, $"Content-Length is {size}, the message has {available} octets of body");
        }

        whole = new(octets[..(raw.BodyOffset + size)]);
        body = new(octets.Slice(raw.BodyOffset, size));
        return null;
    }

    private static bool IsVersion(string text) =>
        text.StartsWith("SIP/", StringComparison.OrdinalIgnoreCase) && text[4..].Split('.') is [var major, var minor]
        && major.Length > 0 && minor.Length > 0 && (major + minor).All(char.IsAsciiDigit);
}
