using System.Text;
using LteImsBench.Core;

namespace LteImsBench.Sip;

/// <summary>One header line as received or as it will be sent.</summary>
/// <param name="Name">As written, such as <c>f</c> or <c>FROM</c>.</param>
/// <param name="Value">Verbatim octets without the white space around them; folds are kept.</param>
/// <param name="Offset">Where the value starts in the message, in octets.</param>
public readonly record struct SipHeaderField(string Name, OctetString Value, int Offset = 0)
{
    /// <summary>The name with its compact form undone and in its usual spelling.</summary>
    public string CanonicalName => SipHeaderNames.Canonical(Name);

    /// <summary>The value as text, each fold one space.</summary>
    public string Text
    {
        get
        {
            string text = Encoding.UTF8.GetString(Value.Span);
            return text.Contains('\n') ? string.Join(' ', text.Split('\n').Select(line => line.Trim(' ', '\t', '\r'))) : text;
        }
    }

    public bool Is(string name) => SipHeaderNames.Same(Name, name);
}
