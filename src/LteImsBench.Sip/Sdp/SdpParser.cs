using System.Text;
using LteImsBench.Core;

namespace LteImsBench.Sip.Sdp;

/// <summary>
/// Parses v, o, s, c, t, m, a and b of RFC 4566 §5 and skips lines of other types. The order of lines is not judged but for v= first
/// and the media that a line follows. The cause of a fault is <c>SIP 488 Not Acceptable Here</c>.
/// </summary>
public static class SdpParser
{
    private const int MaxLines = 5000;

    public static DecodeResult<SdpDescription> Parse(ReadOnlySpan<byte> body)
    {
        var session = new Section();
        var media = new List<(SdpMedia Line, Section Section)>();
        Section current = session;
        int at = 0;
        for (int number = 0; at < body.Length; number++)
        {
            int start = at;
            int length = body[at..].IndexOf((byte)'\n');
            ReadOnlySpan<byte> octets = (length < 0 ? body[at..] : body.Slice(at, length)).TrimEnd("\r"u8);
            at = length < 0 ? body.Length : at + length + 1;
            string line = Encoding.UTF8.GetString(octets);
            if (line.Length == 0) continue;
            if (number == MaxLines) return Fault(start, $"more than {MaxLines} lines");
            if (line.Length < 2 || line[1] != '=') return Fault(start, "expected a letter and an equals sign");
            if (number == 0 && line != "v=0") return Fault(start, "expected v=0");
            string value = line[2..];
            if (line[0] != 'm')
            {
                if (!current.Take(line[0], value)) return Fault(start + 2, $"the value of {line[0]}= cannot be parsed");
                continue;
            }

            if (ReadMedia(value) is not { } opened) return Fault(start + 2, "expected media, port, protocol and formats");
            media.Add((opened, current = new()));
        }

        if (session.Origin is null) return Fault(body.Length, "o= is missing");
        return new SdpDescription(
            session.Origin, session.Name ?? "", session.Connection, session.Times, session.Bandwidths, session.Attributes,
            [.. media.Select(item => item.Line with { Connection = item.Section.Connection, Bandwidths = item.Section.Bandwidths, Attributes = item.Section.Attributes })]);
    }

    private static DecodeFault Fault(int offset, string detail) => new(offset * 8L, "SIP 488 Not Acceptable Here", detail);

    // media SP port["/"count] SP proto 1*(SP fmt)
    private static SdpMedia? ReadMedia(string value) =>
        value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var kind, var port, var protocol, .. var formats]
        && int.TryParse(port.Split('/')[0], out int number) && number is >= 0 and <= 65535
            ? new(kind, number, protocol, formats, null, [], []) : null;

    private sealed class Section
    {
        public string? Origin { get; private set; }

        public string? Name { get; private set; }

        public SdpConnection? Connection { get; private set; }

        public List<string> Times { get; } = [];

        public List<SdpBandwidth> Bandwidths { get; } = [];

        public List<SdpAttribute> Attributes { get; } = [];

        public bool Take(char type, string value)
        {
            switch (type)
            {
                case 'o':
                    Origin = value;
                    return value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
                case 's':
                    Name = value;
                    return true;
                case 'c':
                    string[] parts = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    if (parts is ["IN", var addressType, var address]) Connection = new(addressType, address);
                    return parts.Length == 3;
                case 't':
                    Times.Add(value);
                    return true;
                case 'b':
                    int colon = value.IndexOf(':');
                    if (colon <= 0 || !long.TryParse(value[(colon + 1)..], out long number)) return false;
                    Bandwidths.Add(new(value[..colon], number));
                    return true;
                case 'a':
                    int separator = value.IndexOf(':');
                    Attributes.Add(separator < 0 ? new(value, null) : new(value[..separator], value[(separator + 1)..]));
                    return true;
                default:
                    return true;
            }
        }
    }
}
