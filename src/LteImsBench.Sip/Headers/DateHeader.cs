using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Date, RFC 3261 §20.17: the form of RFC 1123, GMT only.</summary>
public readonly record struct DateHeader(DateTimeOffset Time) : ISipHeader<DateHeader>
{
    private const string Format = "ddd, dd MMM yyyy HH:mm:ss 'GMT'";

    public static string Name => "Date";

    public static bool TryParse(ReadOnlySpan<byte> value, out DateHeader header)
    {
        string text = Encoding.Latin1.GetString(SipChars.Trim(value));
        bool ok = DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time);
        header = new(time);
        return ok;
    }

    public override string ToString() => Time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public void WriteFields(Utf8JsonWriter json)
    {
    }
}
