using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Content-Type, RFC 3261 §20.15.</summary>
/// <param name="MediaType">Type and subtype as written, such as <c>application/sdp</c>.</param>
/// <param name="Parameters">Such as boundary or charset.</param>
public readonly record struct ContentTypeHeader(string MediaType, SipParameters Parameters = default) : ISipHeader<ContentTypeHeader>
{
    public static string Name => "Content-Type";

    public bool Is(string mediaType) => mediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    public static bool TryParse(ReadOnlySpan<byte> value, out ContentTypeHeader header)
    {
        header = default;
        var reader = new SipReader(value);
        reader.SkipLws();
        if (!reader.TryToken(out string type) || !reader.TrySeparator('/') || !reader.TryToken(out string subtype)) return false;
        if (!SipParameters.TryRead(ref reader, out SipParameters parameters)) return false;
        reader.SkipLws();
        header = new($"{type}/{subtype}", parameters);
        return reader.AtEnd;
    }

    public override string ToString() => MediaType + Parameters;

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("mediaType", MediaType);
        Parameters.WriteFields(json);
    }
}
