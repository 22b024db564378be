using System.Text;
using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>name-addr or addr-spec with the header's parameters, RFC 3261 §20.10 and §25.1.</summary>
/// <param name="DisplayName">Without quotes; null where there is none.</param>
/// <param name="Uri">The address.</param>
/// <param name="Parameters">Those of the header; those of the URI are inside the angle brackets.</param>
public readonly record struct NameAddr(string? DisplayName, SipUri Uri, SipParameters Parameters)
{
    public NameAddr(SipUri uri)
        : this(null, uri, default)
    {
    }

    public static bool TryParse(ReadOnlySpan<byte> value, out NameAddr address)
    {
        address = default;
        var reader = new SipReader(value);
        reader.SkipLws();
        string? display = null;
        bool quoted = reader.Is('"');
        if (quoted)
        {
            if (!reader.TryQuoted(out display)) return false;
            reader.SkipLws();
        }
        else
        {
            TakeDisplayTokens(ref reader, out display);
        }

        SipUri? uri;
        if (reader.TryTake('<'))
        {
            if (!SipUri.TryParse(reader.TakeUntil(">"u8), out uri) || !reader.TryTake('>')) return false;
        }
        else
        {
            // Without angle brackets, whatever follows a semicolon belongs to the header, and a question mark or comma is ambiguous.
            if (quoted || !SipUri.TryParse(reader.TakeUntil("; \t\r\n,?<"u8), out uri)) return false;
        }

        if (!SipParameters.TryRead(ref reader, out SipParameters parameters)) return false;
        reader.SkipLws();
        address = new(display, uri, parameters);
        return reader.AtEnd;
    }

    public override string ToString() =>
        (string.IsNullOrEmpty(DisplayName) ? "" : SipParameter.Quote(DisplayName) + " ") + $"<{Uri}>{Parameters}";

    internal void WriteFields(Utf8JsonWriter json)
    {
        if (DisplayName is not null) json.WriteString("displayName", DisplayName);
        Uri.Write(json, "uri");
        Parameters.WriteFields(json);
    }

    // *(token LWS) before an angle bracket; anything else is left for addr-spec.
    private static void TakeDisplayTokens(ref SipReader reader, out string? display)
    {
        int start = reader.Position;
        ReadOnlySpan<byte> text = reader.Rest;
        display = null;
        do reader.TakeWhile(SipChars.Token);
        while (reader.SkipLws());
        if (!reader.Is('<'))
        {
            reader.Position = start;
            return;
        }

        string name = Encoding.ASCII.GetString(text[..(reader.Position - start)]);
        if (name.Length > 0) display = string.Join(' ', name.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }
}
