using System.Collections;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>A value that says itself how it is shown.</summary>
internal interface INasJson
{
    void WriteJson(Utf8JsonWriter json);
}

/// <summary>
/// Messages as JSON. A record shows its public properties in their order, named as the standard names the elements; what is absent is
/// left out. Enumerations show value and name.
/// </summary>
internal static class NasJson
{
    public static void Write(NasMessage message, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("message", message.Name);
        WriteHeader(message, json);
        WriteProperties(json, message);
        if (message.Unhandled.Count > 0) WriteMember(json, "unhandledElements", message.Unhandled);
        json.WriteEndObject();
    }

    /// <summary>Writes a number as the hexadecimal text that people compare.</summary>
    public static void WriteHex(Utf8JsonWriter json, string name, uint value, int digits) =>
        json.WriteString(name, $"0x{value.ToString($"x{digits}")}");

    /// <summary>Writes a member, unless its value is absent.</summary>
    public static void WriteMember(Utf8JsonWriter json, string name, object? value)
    {
        if (value is null) return;
        json.WritePropertyName(name);
        WriteValue(json, value);
    }

    /// <summary>A message inside another, or its octets and why they are none.</summary>
    public static void WriteContainer(OctetString octets, DecodeResult<NasMessage> inner, Utf8JsonWriter json)
    {
        if (inner.IsOk)
        {
            Write(inner.Value, json);
            return;
        }

        json.WriteStartObject();
        json.WriteString("octets", octets.ToHex());
        json.WriteString("fault", inner.Fault.ToString());
        json.WriteEndObject();
    }

    private static void WriteHeader(NasMessage message, Utf8JsonWriter json)
    {
        WriteMember(json, "protocolDiscriminator", message is EsmMessage ? ProtocolDiscriminator.Esm : ProtocolDiscriminator.Emm);
        switch (message)
        {
            case EmmMessage emm:
                WriteMember(json, "securityHeaderType", SecurityHeaderType.Plain);
                WriteType(json, (byte)emm.MessageType, message.Name);
                break;
            case EsmMessage esm:
                WriteMember(json, "epsBearerIdentity", esm.Ebi);
                WriteMember(json, "procedureTransactionIdentity", esm.Pti);
                WriteType(json, (byte)esm.MessageType, message.Name);
                break;
            case ServiceRequest service:
                WriteMember(json, "securityHeaderType", SecurityHeaderType.ServiceRequest);
                WriteHex(json, "shortMac", service.ShortMac, 4);
                break;
            case SecurityProtectedNas secured:
                WriteMember(json, "securityHeaderType", secured.HeaderType);
                WriteHex(json, "messageAuthenticationCode", secured.Mac, 8);
                WriteMember(json, "sequenceNumber", secured.SequenceNumber);
                if (secured.Message is null) WriteMember(json, "payload", secured.Payload);
                else WriteMember(json, "nasMessage", secured.Message);
                break;
        }
    }

    private static void WriteType(Utf8JsonWriter json, byte type, string name)
    {
        json.WriteStartObject("messageType");
        json.WriteNumber("value", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case INasJson special:
                special.WriteJson(json);
                break;
            case NasMessage message:
                Write(message, json);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case Enum name:
                WriteEnum(json, name);
                break;
            case byte or ushort or uint or int or ulong:
                json.WriteNumberValue(Convert.ToUInt64(value));
                break;
            case Guti guti:
                json.WriteStartObject();
                WriteGuti(json, guti);
                json.WriteEndObject();
                break;
            case TimeSpan time:
                json.WriteNumberValue(time.TotalSeconds);
                break;
            case DateTimeOffset time:
                json.WriteStringValue(time);
                break;
            case EpsBearerId bearer:
                json.WriteNumberValue(bearer.Value);
                break;
            case Pti pti:
                json.WriteNumberValue(pti.Value);
                break;
            case Tac tac:
                json.WriteNumberValue(tac.Value);
                break;
            case string or OctetString or IPAddress or Plmn or MTmsi or Imsi or Imeisv or AccessPointName:
                json.WriteStringValue(value.ToString());
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (object item in items) WriteValue(json, item);
                json.WriteEndArray();
                break;
            default:
                json.WriteStartObject();
                WriteProperties(json, value);
                json.WriteEndObject();
                break;
        }
    }

    public static void WriteGuti(Utf8JsonWriter json, Guti guti)
    {
        WriteMember(json, "plmn", guti.Plmn);
        WriteMember(json, "mmeGroupId", guti.MmeGroupId);
        WriteMember(json, "mmeCode", guti.MmeCode);
        WriteMember(json, "mTmsi", guti.MTmsi);
    }

    private static void WriteEnum(Utf8JsonWriter json, Enum value)
    {
        json.WriteStartObject();
        json.WriteNumber("value", Convert.ToInt32(value));
        if (NasNames.Of(value) is { } name) json.WriteString("name", name);
        json.WriteEndObject();
    }

    /// <summary>Writes the public properties of a record as members.</summary>
    public static void WriteProperties(Utf8JsonWriter json, object value)
    {
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            bool isShown = property.GetIndexParameters().Length == 0
                && property.GetCustomAttribute<JsonIgnoreAttribute>(inherit: true) is null
                && property.DeclaringType is { } declaring && declaring != typeof(NasMessage) && declaring != typeof(EsmMessage)
                && property.Name is not (nameof(EmmMessage.MessageType));
            if (isShown) WriteMember(json, NameOf(property.Name), property.GetValue(value));
        }
    }

    private static string NameOf(string property) =>
        JsonNamingPolicy.CamelCase.ConvertName(property.Replace("Ebi", "EpsBearerIdentity", StringComparison.Ordinal));
}
