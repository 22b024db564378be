using System.Net;
using System.Text;
using System.Text.Json;

namespace LteImsBench.Sip;

/// <summary>
/// A URI: sip and sips taken apart (RFC 3261 §19.1), tel likewise (RFC 3966), any other scheme opaque. Its text is kept as
/// received; equality is equality of text, and <see cref="IsEquivalentTo"/> is that of RFC 3261 §19.1.4.
/// </summary>
public sealed record SipUri
{
    private static readonly string[] MustMatch = ["user", "ttl", "method", "maddr", "transport"];

    private readonly string _text;

    private SipUri(string scheme, string text) => (Scheme, _text) = (scheme, text);

    /// <summary>In lower case.</summary>
    public string Scheme { get; }

    public bool IsSip => Scheme is "sip" or "sips";

    public bool IsTel => Scheme == "tel";

    /// <summary>The user part with its escapes, of tel the number; null where there is none.</summary>
    public string? User { get; private init; }

    public string? Password { get; private init; }

    /// <summary>Host name or address, IPv6 without brackets; empty for schemes other than sip and sips.</summary>
    public string Host { get; private init; } = "";

    public int? Port { get; private init; }

    public SipParameters Parameters { get; private init; }

    /// <summary>What follows the question mark, verbatim.</summary>
    public string? Headers { get; private init; }

    /// <summary>The host as an address, or null for a name.</summary>
    public IPAddress? Address => SipHost.Address(Host);

    public bool IsLooseRouter => Parameters.Has("lr");

    /// <summary>A sip URI; <paramref name="user"/> is escaped as needed.</summary>
    public static SipUri Sip(string? user, string host, int? port = null) =>
        Parse($"sip:{(user is null ? "" : Escape(user) + "@")}{SipHost.Write(host)}{(port is null ? "" : $":{port}")}");

    public static SipUri Sip(string? user, IPEndPoint at) => Sip(user, at.Address.ToString(), at.Port);

    /// <exception cref="FormatException">The text is no URI.</exception>
    public static SipUri Parse(string text) => TryParse(text, out SipUri? uri) ? uri : throw new FormatException($"'{text}' is no URI that SIP can carry");

    internal static bool TryParse(ReadOnlySpan<byte> text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SipUri? uri) =>
        TryParse(Encoding.Latin1.GetString(text), out uri);

    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SipUri? uri)
    {
        uri = null;
        int colon = text.IndexOf(':');
        if (colon < 1 || colon == text.Length - 1 || !char.IsAsciiLetter(text[0]) || text.AsSpan(0, colon).ContainsAnyExcept(SipChars.SchemeChars)) return false;
        if (text.AsSpan().ContainsAnyExceptInRange('!', '~') || text.AsSpan().ContainsAny('<', '>', '"')) return false;
        var empty = new SipUri(text[..colon].ToLowerInvariant(), text);
        string rest = text[(colon + 1)..];
        uri = empty.Scheme switch
        {
            "sip" or "sips" => ReadSip(empty, rest),
            "tel" => ReadTel(empty, rest),
            _ => empty,
        };
        return uri is not null;
    }

    /// <summary>Undoes %-escapes, RFC 3261 §19.1.2. An escape that is no escape stays.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains('%')) return text;
        byte[] octets = Encoding.UTF8.GetBytes(text);
        int length = 0;
        for (int i = 0; i < octets.Length; i++)
        {
            bool escape = octets[i] == '%' && i + 2 < octets.Length && char.IsAsciiHexDigit((char)octets[i + 1]) && char.IsAsciiHexDigit((char)octets[i + 2]);
            octets[length++] = escape ? Convert.FromHexString([(char)octets[i + 1], (char)octets[i + 2]])[0] : octets[i];
            if (escape) i += 2;
        }

        return Encoding.UTF8.GetString(octets.AsSpan(0, length));
    }

    /// <summary>The key under which a registrar files this URI (RFC 3261 §10.3 step 5): no port, no parameters, no escapes, host in lower case.</summary>
    public string ToAddressOfRecord() => Scheme switch
    {
        "tel" => $"tel:{new string([.. (User ?? "").Where(c => c is not ('-' or '.' or '(' or ')'))])}",
        "sip" or "sips" => User is null ? $"{Scheme}:{SipHost.Write(Host).ToLowerInvariant()}" : $"{Scheme}:{Unescape(User)}@{SipHost.Write(Host).ToLowerInvariant()}",
        _ => _text,
    };

    /// <summary>The same URI with a parameter added or replaced.</summary>
    public SipUri WithParameter(string name, string? value = null) =>
        Parse($"{Scheme}:{Authority}{Parameters.With(name, value)}{(Headers is null ? "" : "?" + Headers)}");

    /// <summary>RFC 3261 §19.1.4; for other schemes equality of text.</summary>
    public bool IsEquivalentTo(SipUri other)
    {
        if (Scheme != other.Scheme) return false;
        if (IsTel) return ToAddressOfRecord() == other.ToAddressOfRecord();
        if (!IsSip) return _text == other._text;
        if (Unescape(User ?? "\0") != Unescape(other.User ?? "\0") || Password != other.Password || Port != other.Port) return false;
        if (!SameHost(other) || !string.Equals(Headers, other.Headers, StringComparison.OrdinalIgnoreCase)) return false;
        if (MustMatch.Any(name => Parameters.Has(name) != other.Parameters.Has(name))) return false;
        return Parameters.All(item => !other.Parameters.Has(item.Name)
            || string.Equals(Unescape(item.Value ?? ""), Unescape(other.Parameters[item.Name] ?? ""), StringComparison.OrdinalIgnoreCase));
    }

    public bool Equals(SipUri? other) => other is not null && _text == other._text;

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _text;

    internal void WriteFields(Utf8JsonWriter json)
    {
        json.WriteString("value", _text);
        json.WriteString("scheme", Scheme);
        if (User is not null) json.WriteString("user", User);
        if (IsSip) json.WriteString("host", Host);
        if (Port is { } port) json.WriteNumber("port", port);
        if (Parameters.Count > 0)
        {
            json.WriteStartObject("parameters");
            Parameters.WriteFields(json);
            json.WriteEndObject();
        }

        if (Headers is not null) json.WriteString("headers", Headers);
    }

    internal void Write(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        WriteFields(json);
        json.WriteEndObject();
    }

    private string Authority => IsTel ? User!
        : (User is null ? "" : User + (Password is null ? "" : ":" + Password) + "@") + SipHost.Write(Host) + (Port is null ? "" : $":{Port}");

    private bool SameHost(SipUri other) =>
        string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase) || (Address is { } address && address.Equals(other.Address));

    // sip:user:password@host:port;uri-parameters?headers
    private static SipUri? ReadSip(SipUri empty, string rest)
    {
        string? user = null, password = null;
        int at = rest.IndexOf('@');
        if (at >= 0)
        {
            user = rest[..at];
            rest = rest[(at + 1)..];
            int colon = user.IndexOf(':');
            if (colon >= 0) (password, user) = (user[(colon + 1)..], user[..colon]);
            if (user.Length == 0 || user.AsSpan().ContainsAnyExcept(SipChars.UserChars) || password.AsSpan().ContainsAnyExcept(SipChars.PasswordChars)) return null;
        }

        string? headers = null;
        int question = rest.IndexOf('?');
        if (question >= 0) (headers, rest) = (rest[(question + 1)..], rest[..question]);
        int semicolon = rest.IndexOf(';');
        SipParameters parameters = default;
        if (semicolon >= 0 && !TryReadParameters(rest[(semicolon + 1)..], out parameters)) return null;
        string hostPort = semicolon >= 0 ? rest[..semicolon] : rest;
        if (rest.Contains('@') || headers is "" || !SipHost.TryParseHostPort(hostPort, out string host, out int? port)) return null;
        return new(empty.Scheme, empty._text) { User = user, Password = password, Host = host, Port = port, Parameters = parameters, Headers = headers };
    }

    private static SipUri? ReadTel(SipUri empty, string rest)
    {
        int semicolon = rest.IndexOf(';');
        SipParameters parameters = default;
        if (semicolon >= 0 && !TryReadParameters(rest[(semicolon + 1)..], out parameters)) return null;
        string number = semicolon >= 0 ? rest[..semicolon] : rest;
        return number.Length == 0 ? null : new(empty.Scheme, empty._text) { User = number, Parameters = parameters };
    }

    private static bool TryReadParameters(string text, out SipParameters parameters)
    {
        var items = new List<SipParameter>();
        parameters = default;
        foreach (string item in text.Split(';'))
        {
            int equals = item.IndexOf('=');
            string name = equals < 0 ? item : item[..equals];
            if (name.Length == 0 || equals == item.Length - 1) return false;
            items.Add(new(name, equals < 0 ? null : item[(equals + 1)..]));
        }

        parameters = new(items);
        return true;
    }

    private static string Escape(string user)
    {
        var text = new StringBuilder(user.Length);
        foreach (byte c in Encoding.UTF8.GetBytes(user))
        {
            if (c != '%' && SipChars.UserChars.Contains((char)c)) text.Append((char)c);
            else text.Append('%').Append(c.ToString("X2"));
        }

        return text.ToString();
    }
}
