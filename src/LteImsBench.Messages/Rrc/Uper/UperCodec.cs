using System.Text.Json;
using LteImsBench.Core;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>
/// Types of TS 36.331 by themselves, as they stand in the octet strings of messages and of other protocols: a capability container,
/// a late non-critical extension.
/// </summary>
public static class UperCodec
{
    /// <summary>Decodes a <typeparamref name="T"/>; octets behind it are ignored. The fault is <c>transfer-syntax-error</c>.</summary>
    public static DecodeResult<T> Decode<T>(ReadOnlySpan<byte> octets)
        where T : class, IRrcType, new()
    {
        var reader = new UperReader(octets);
        T value = reader.Item<T>(null, null);
        if (reader.IsNotComprehended) return new DecodeFault(0, "abstract-syntax-error-reject", "a critical extension of a later release");
        return reader.Fault is { } fault ? fault : value;
    }

    /// <summary>The value of octets that hold a <typeparamref name="T"/> and nothing else; null if they do not.</summary>
    internal static T? Whole<T>(ReadOnlySpan<byte> octets)
        where T : class, IRrcType, new()
    {
        var reader = new UperReader(octets);
        T value = reader.Item<T>(null, null);
        return !reader.IsFaulted && reader.IsAtEnd ? value : null;
    }

    /// <exception cref="ArgumentException">A mandatory field is missing, or a value lies outside its range.</exception>
    public static OctetString Encode(IRrcType value)
    {
        var writer = new UperWriter();
        value.Fields(writer);
        return new(writer.Written);
    }

    /// <summary>Prints the value with the names of the ASN.1.</summary>
    public static void WriteJson(IRrcType value, Utf8JsonWriter json) => value.Fields(new JsonPrinter(json));
}
