using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One media range of Accept, RFC 3261 §20.1.</summary>
/// <param name="MediaRange">Such as <c>application/sdp</c>, <c>application/*</c> or <c>*/*</c>.</param>
/// <param name="Parameters">Those of the range, and q.</param>
public readonly record struct AcceptHeader(string MediaRange, SipParameters Parameters = default) : ISipHeader<AcceptHeader>
{
    public static string Name => "Accept";

    public static SipHeaderForm Form => SipHeaderForm.ListOrEmpty;

    public bool Covers(string mediaType) =>
        MediaRange == "*/*" || MediaRange.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        || (MediaRange.EndsWith("/*", StringComparison.Ordinal) && mediaType.StartsWith(MediaRange[..^1], StringComparison.OrdinalIgnoreCase));

    public static bool TryParse(ReadOnlySpan<byte> value, out AcceptHeader header)
    {
        bool ok = ContentTypeHeader.TryParse(value, out ContentTypeHeader range);
        header = new(range.MediaType, range.Parameters);
        return ok;
    }

    public override string ToString() => MediaRange + Parameters;

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("mediaRange", MediaRange);
        Parameters.WriteFields(json);
    }
}
