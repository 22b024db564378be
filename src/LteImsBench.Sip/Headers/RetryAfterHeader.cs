using System.Text;
using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>Retry-After, RFC 3261 §20.33.</summary>
/// <param name="Seconds">How long to wait.</param>
/// <param name="Comment">The remark in parentheses, or null.</param>
/// <param name="Parameters">duration and others.</param>
public readonly record struct RetryAfterHeader(uint Seconds, string? Comment = null, SipParameters Parameters = default) : ISipHeader<RetryAfterHeader>
{
    public static string Name => "Retry-After";

    public static bool TryParse(ReadOnlySpan<byte> value, out RetryAfterHeader header)
    {
        header = default;
        var reader = new SipReader(value);
        string? comment = null;
        if (!SipNumber.TryParse(reader.TakeUntil("(;"u8), uint.MaxValue, out uint seconds)) return false;
        if (reader.TryTake('('))
        {
            comment = Encoding.UTF8.GetString(reader.TakeUntil(")"u8));
            if (!reader.TryTake(')')) return false;
        }

        if (!SipParameters.TryRead(ref reader, out SipParameters parameters)) return false;
        reader.SkipLws();
        header = new(seconds, comment, parameters);
        return reader.AtEnd;
    }

    public override string ToString() => $"{Seconds}{(Comment is null ? "" : $" ({Comment})")}{Parameters}";

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteNumber("seconds", Seconds);
        if (Comment is not null) json.WriteString("comment", Comment);
        Parameters.WriteFields(json);
    }
}
