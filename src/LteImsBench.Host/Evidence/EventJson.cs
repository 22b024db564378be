using System.Text.Json;
using LteImsBench.Core.Evidence;

namespace LteImsBench.Host.Evidence;

/// <summary>Events of a timeline as JSON objects.</summary>
public static class EventJson
{
    public static void Write(TimelineEvent entry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("number", entry.Number);
        json.WriteNumber("ms", entry.Tti.Count);
        json.WriteString("layer", Word(entry.Layer));
        json.WriteString("side", Word(entry.Side));
        if (entry.Direction != LinkDirection.None) json.WriteString("direction", Word(entry.Direction));
        if (entry.Ue is { } ue) json.WriteNumber("ue", ue.Value);
        json.WriteString("name", entry.Name);
        if (entry.Detail.Length > 0) json.WriteString("detail", entry.Detail);
        if (entry.Kind != PduKind.None)
        {
            json.WriteString("kind", entry.Kind.ToString());
            json.WriteString("payload", entry.Payload.ToHex());
        }

        if (entry.Mac is { } mac)
        {
            json.WriteNumber("rnti", mac.Rnti.Value);
            json.WriteNumber("retransmission", mac.Retransmission);
            json.WriteBoolean("crcOk", mac.CrcOk);
        }

        json.WriteEndObject();
    }

    /// <summary>The value in lower case, as every interface of the bench spells it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
