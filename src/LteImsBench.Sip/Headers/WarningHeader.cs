using System.Text;
using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One warning of Warning, RFC 3261 §20.43.</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Agent">Host or pseudonym.</param>
/// <param name="Text">For people.</param>
public readonly record struct WarningHeader(int Code, string Agent, string Text) : ISipHeader<WarningHeader>
{
    public static string Name => "Warning";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public static bool TryParse(ReadOnlySpan<byte> value, out WarningHeader header)
    {
        header = default;
        var reader = new SipReader(SipChars.Trim(value));
        ReadOnlySpan<byte> code = reader.TakeUntil(" \t\r\n"u8);
        if (code.Length != 3 || !SipNumber.TryParse(code, 999, out uint number) || !reader.SkipLws()) return false;
        string agent = Encoding.UTF8.GetString(reader.TakeUntil(" \t\r\n\""u8));
        if (agent.Length == 0 || !reader.SkipLws() || !reader.TryQuoted(out string text)) return false;
        header = new((int)number, agent, text);
        return reader.AtEnd;
    }

    public override string ToString() => $"{Code} {Agent} {SipParameter.Quote(Text)}";

    public void WriteFields(Utf8JsonWriter json)
    {
        json.WriteNumber("code", Code);
        json.WriteString("agent", Agent);
        json.WriteString("text", Text);
    }
}
