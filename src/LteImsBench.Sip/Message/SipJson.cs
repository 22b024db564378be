using System.Text;
using System.Text.Json;
using LteImsBench.Sip.Sdp;

namespace LteImsBench.Sip;

/// <summary>
/// A message as JSON: start line, header lines in their order as received, the parsed values of each header by its usual name, and
/// the body. A header that is unknown or cannot be parsed shows its text.
/// </summary>
public static class SipJson
{
    public static void Write(SipMessage message, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteStartLine(message, json);
        WriteLines(message, json);
        WriteFields(message, json);
        WriteBody(message, json);
        json.WriteEndObject();
    }

    private static void WriteStartLine(SipMessage message, Utf8JsonWriter json)
    {
        json.WriteString("name", message.Title);
        switch (message)
        {
            case SipRequest request:
                json.WriteString("method", request.Method.Name);
                request.RequestUri.Write(json, "requestUri");
                break;
            case SipResponse response:
                json.WriteNumber("status", response.Status);
                json.WriteString("reasonPhrase", response.ReasonPhrase);
                break;
        }
    }

    private static void WriteLines(SipMessage message, Utf8JsonWriter json)
    {
        json.WriteStartArray("headers");
        foreach (SipHeaderField field in message.Fields)
        {
            json.WriteStartObject();
            json.WriteString("header", field.Name);
            json.WriteString("text", Encoding.UTF8.GetString(field.Value.Span));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFields(SipMessage message, Utf8JsonWriter json)
    {
        json.WriteStartObject("fields");
        foreach (IGrouping<string, SipHeaderField> lines in message.Fields.GroupBy(field => field.CanonicalName, StringComparer.OrdinalIgnoreCase))
        {
            json.WriteStartArray(lines.Key);
            foreach (SipHeaderField field in lines)
            {
                if (!SipHeaderTable.TryWrite(lines.Key, field.Value, json)) json.WriteStringValue(field.Text);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteBody(SipMessage message, Utf8JsonWriter json)
    {
        if (message.Body.IsEmpty) return;
        json.WriteStartObject("body");
        json.WriteNumber("octets", message.Body.Length);
        if (message.First<ContentTypeHeader>() is { } type) json.WriteString("contentType", type.MediaType);
        if (IsText(message.Body.Span)) json.WriteString("text", Encoding.UTF8.GetString(message.Body.Span));
        else json.WriteString("hex", message.Body.ToHex());
        if (message.First<ContentTypeHeader>()?.Is("application/sdp") == true && SdpParser.Parse(message.Body.Span).Value is { } sdp) WriteSdp(sdp, json);
        json.WriteEndObject();
    }

    private static void WriteSdp(SdpDescription sdp, Utf8JsonWriter json)
    {
        json.WriteStartObject("sdp");
        json.WriteString("origin", sdp.Origin);
        json.WriteString("sessionName", sdp.SessionName);
        WriteSection(sdp.Connection, sdp.Bandwidths, sdp.Attributes, json);
        json.WriteStartArray("media");
        foreach (SdpMedia media in sdp.Media)
        {
            json.WriteStartObject();
            json.WriteString("media", media.Kind);
            json.WriteNumber("port", media.Port);
            json.WriteString("protocol", media.Protocol);
            json.WriteString("formats", string.Join(' ', media.Formats));
            WriteSection(media.Connection, media.Bandwidths, media.Attributes, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSection(SdpConnection? connection, IReadOnlyList<SdpBandwidth> bandwidths, IReadOnlyList<SdpAttribute> attributes, Utf8JsonWriter json)
    {
        if (connection is not null) json.WriteString("address", connection.Address);
        foreach (SdpBandwidth bandwidth in bandwidths) json.WriteNumber("b=" + bandwidth.Type, bandwidth.Value);
        json.WriteStartArray("attributes");
        foreach (SdpAttribute attribute in attributes)
        {
            json.WriteStartObject();
            json.WriteString("name", attribute.Name);
            if (attribute.Value is not null) json.WriteString("text", attribute.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static bool IsText(ReadOnlySpan<byte> body)
    {
        foreach (byte c in body)
        {
            if (c < 0x20 && c is not ((byte)'\r' or (byte)'\n' or (byte)'\t')) return false;
        }

        return System.Text.Unicode.Utf8.IsValid(body);
    }
}
