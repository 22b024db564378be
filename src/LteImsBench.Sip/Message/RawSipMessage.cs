using System.Text;
using LteImsBench.Core;

namespace LteImsBench.Sip;

/// <summary>A message split into start line, header lines and body without judging their content.</summary>
internal sealed class RawSipMessage
{
    private const int MaxHeaderLines = 2000;

    public required OctetString StartLine { get; init; }

    public required int StartLineOffset { get; init; }

    public List<SipHeaderField> Fields { get; } = [];

    /// <summary>Where the body starts; the length of the input if headers run to its end.</summary>
    public int BodyOffset { get; private set; }

    /// <summary>The first line that is no header, as octet offset and words.</summary>
    public (int Offset, string Detail)? LineFault { get; private set; }

    /// <summary>Whether the start line is that of a response.</summary>
    public bool IsResponse => StartLine.Length >= 4 && Encoding.ASCII.GetString(StartLine.Span[..4]).Equals("SIP/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Splits at line ends: CR LF, or the bare LF of careless senders. Empty lines before the start are skipped (RFC 3261 §7.5).</summary>
    public static RawSipMessage Split(ReadOnlySpan<byte> octets)
    {
        int at = 0;
        while (at < octets.Length && octets[at] is (byte)'\r' or (byte)'\n') at++;
        int start = at;
        ReadOnlySpan<byte> line = TakeLine(octets, ref at);
        var raw = new RawSipMessage { StartLine = new(line), StartLineOffset = start };
        raw.ReadFields(octets, at);
        return raw;
    }

    private static ReadOnlySpan<byte> TakeLine(ReadOnlySpan<byte> octets, ref int at)
    {
        int length = octets[at..].IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = length < 0 ? octets[at..] : octets.Slice(at, length);
        at = length < 0 ? octets.Length : at + length + 1;
        return line is [.., (byte)'\r'] ? line[..^1] : line;
    }

    private void ReadFields(ReadOnlySpan<byte> octets, int at)
    {
        while (at < octets.Length)
        {
            int start = at;
            if (TakeLine(octets, ref at).IsEmpty) break;
            while (at < octets.Length && octets[at] is (byte)' ' or (byte)'\t') TakeLine(octets, ref at);
            if (Fields.Count == MaxHeaderLines)
            {
                LineFault ??= (start, $"more than {MaxHeaderLines} header lines");
                break;
            }

            ReadField(octets[start..at], start);
        }

        BodyOffset = at;
    }

    private void ReadField(ReadOnlySpan<byte> line, int offset)
    {
        int colon = line.IndexOf((byte)':');
        ReadOnlySpan<byte> name = colon < 0 ? default : line[..colon].TrimEnd(" \t"u8);
        if (name.IsEmpty || name.ContainsAnyExcept(SipChars.Token))
        {
            LineFault ??= (offset, "expected a header name and a colon");
            return;
        }

        ReadOnlySpan<byte> value = SipChars.Trim(line[(colon + 1)..]);
        int valueOffset = offset + colon + 1 + line[(colon + 1)..].IndexOfAnyExcept(" \t\r\n"u8);
        if (HasStrayCr(value)) LineFault ??= (valueOffset, "a carriage return inside a header value");
        Fields.Add(new(Encoding.ASCII.GetString(name), new(value), Math.Max(valueOffset, offset)));
    }

    private static bool HasStrayCr(ReadOnlySpan<byte> value)
    {
        for (int i = value.IndexOf((byte)'\r'); i >= 0 && i < value.Length; i++)
        {
            if (value[i] == '\r' && (i + 1 == value.Length || value[i + 1] != '\n')) return true;
        }

        return false;
    }
}
