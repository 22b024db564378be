using System.Text;
using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>CSeq, RFC 3261 §20.16.</summary>
public readonly record struct CSeqHeader(uint Number, SipMethod Method) : ISipHeader<CSeqHeader>
{
    private const uint MaxNumber = int.MaxValue;   // below 2^31, RFC 3261 §8.1.1.5

    public static string Name => "CSeq";

    public static bool TryParse(ReadOnlySpan<byte> value, out CSeqHeader header)
    {
        header = default;
        value = SipChars.Trim(value);
        int digits = value.IndexOfAny(" \t\r\n"u8);
        if (digits < 0 || !SipNumber.TryParse(value[..digits], MaxNumber, out uint number)) return false;
        ReadOnlySpan<byte> method = SipChars.Trim(value[digits..]);
        header = new(number, new(Encoding.ASCII.GetString(method)));
        return !method.ContainsAnyExcept(SipChars.Token);
    }

    public override string ToString() => $"{Number} {Method}";

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteNumber("number", Number);
        json.WriteString("method", Method.Name);
    }
}
