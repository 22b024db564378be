using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One method of Allow, RFC 3261 §20.5.</summary>
public readonly record struct AllowHeader(SipMethod Method) : ISipHeader<AllowHeader>
{
    public static string Name => "Allow";

    public static SipHeaderForm Form => SipHeaderForm.ListOrEmpty;

    public static bool TryParse(ReadOnlySpan<byte> value, out AllowHeader header)
    {
        bool ok = HeaderText.TryToken(value, out string token);
        header = new(new SipMethod(token));
        return ok;
    }

    public override string ToString() => Method.Name;

    public void WriteFields(Utf8JsonWriter json)
    {
    }
}
