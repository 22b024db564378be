using System.Text;

namespace LteImsBench.Sip;

/// <summary>One parameter of a header or URI.</summary>
/// <param name="Name">As received; names compare without regard to case.</param>
/// <param name="Value">Without its quotes and escapes; null where there is no equals sign.</param>
/// <param name="IsQuoted">Whether the value is a quoted-string on the wire.</param>
public readonly record struct SipParameter(string Name, string? Value, bool IsQuoted = false)
{
    public override string ToString() => Value is null ? Name : $"{Name}={(IsQuoted ? Quote(Value) : Value)}";

    /// <summary>Puts a value into quotes, RFC 3261 §25.1 (quoted-string).</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            if (c is '"' or '\\') text.Append('\\');
            text.Append(c);
        }

        return text.Append('"').ToString();
    }
}
