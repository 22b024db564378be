using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>One address of Contact, or the asterisk, RFC 3261 §20.10.</summary>
/// <param name="Address">Null for the asterisk.</param>
public readonly record struct ContactHeader(NameAddr? Address) : ISipHeader<ContactHeader>
{
    public ContactHeader(SipUri uri, SipParameters parameters = default)
        : this(new NameAddr(null, uri, parameters))
    {
    }

    /// <summary><c>Contact: *</c></summary>
    public static ContactHeader Wildcard { get; } = new((NameAddr?)null);

    public static string Name => "Contact";

    public static SipHeaderForm Form => SipHeaderForm.List;

    public bool IsWildcard => Address is null;

    public SipUri? Uri => Address?.Uri;

    public SipParameters Parameters => Address?.Parameters ?? default;

    /// <summary>The expires parameter in seconds. One that is no number counts as 3600 (RFC 3261 §20.10).</summary>
    public uint? Expires => Parameters["expires"] is not { } text ? null
        : SipNumber.TryParseSeconds(System.Text.Encoding.UTF8.GetBytes(text), out uint seconds) ? seconds : 3600;

    /// <summary>The +sip.instance URN without angle brackets, RFC 5626 §4.1.</summary>
    public string? Instance => Parameters["+sip.instance"]?.Trim('<', '>');

    public static bool TryParse(ReadOnlySpan<byte> value, out ContactHeader header)
    {
        if (SipChars.Trim(value).SequenceEqual("*"u8))
        {
            header = Wildcard;
            return true;
        }

        bool ok = NameAddr.TryParse(value, out NameAddr address);
        header = new(address);
        return ok;
    }

    public override string ToString() => Address?.ToString() ?? "*";

    public void WriteFields(Utf8JsonWriter json) => Address?.WriteFields(json);
}
