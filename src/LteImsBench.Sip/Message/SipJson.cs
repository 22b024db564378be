using System.Text;
using System.Text.Json;

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
        json.WriteEndObject();
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
