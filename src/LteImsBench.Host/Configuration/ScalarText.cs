using System.Globalization;
using System.Net;
using System.Reflection;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.TestCases.Loading;

namespace LteImsBench.Host.Configuration;

/// <summary>From the text of a YAML scalar to the typed value of a configuration property.</summary>
internal static class ScalarText
{
    /// <summary>Whether a value of the type is always a scalar.</summary>
    public static bool Knows(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(OctetString);

    /// <param name="text">The scalar.</param>
    /// <param name="type">The property's type.</param>
    /// <param name="value">The value.</param>
    /// <param name="expected">What a person should have written.</param>
    public static bool TryParse(string text, Type type, out object? value, out string expected)
    {
        (value, expected) = (null, "");
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            if (text is "none" or "") return true;
            return TryParse(text, inner, out value, out expected);
        }

        (value, expected) = type switch
        {
            _ when type == typeof(string) => (text, ""),
            _ when type == typeof(bool) => (Boolean(text), "true or false"),
            _ when type == typeof(TimeSpan) => (Duration.TryParse(text, out TimeSpan span) ? span : null, "a duration such as 250ms, 10s or 2m"),
            _ when type == typeof(OctetString) => (Hex.TryParse(text, out byte[] octets, out _) ? OctetString.Wrap(octets) : null, "hexadecimal digits, two an octet"),
            _ when type == typeof(Plmn) => (Plmn.TryParse(text, out Plmn plmn) ? plmn : null, "MCC/MNC such as 001/01"),
            _ when type == typeof(Imsi) => (Imsi.TryParse(text, out Imsi imsi) ? imsi : null, "an IMSI of 6 to 15 digits"),
            _ when type == typeof(Imeisv) => (text.Length == 16 && text.All(char.IsAsciiDigit) ? Imeisv.Parse(text) : null, "an IMEISV of 16 digits"),
            _ when type == typeof(IPAddress) => (IPAddress.TryParse(text, out IPAddress? address) ? address : null, "an IPv4 or IPv6 address"),
            _ when type == typeof(IPEndPoint) => (IPEndPoint.TryParse(text, out IPEndPoint? endpoint) && endpoint.Port > 0 ? endpoint : null, "address:port such as 127.0.0.1:5060"),
            _ when type.IsEnum => (Enumerated(text, type), "one of " + string.Join(", ", Enum.GetNames(type).Select(ConfigurationType.Kebab))),
            _ when type.IsPrimitive => (Number(text, type), NumberWords(type)),
            _ => Wrapped(text, type),
        };
        return value is not null;
    }

    private static object? Boolean(string text) => text switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => null,
    };

    private static object? Enumerated(string text, Type type) =>
        Enum.GetNames(type).FirstOrDefault(name => text.Equals(name, StringComparison.OrdinalIgnoreCase) || text == ConfigurationType.Kebab(name)) is { } found
            ? Enum.Parse(type, found) : null;

    private static object? Number(string text, Type type)
    {
        bool isReal = type == typeof(double) || type == typeof(float);
        if (isReal) return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) ? Convert.ChangeType(real, type, CultureInfo.InvariantCulture) : null;
        bool isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (!(isHex ? Int128.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out Int128 number)
            : Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))) return null;
        var (min, max) = Range(type);
        return number < min || number > max ? null : type == typeof(ulong) ? (ulong)number : Convert.ChangeType((long)number, type, CultureInfo.InvariantCulture);
    }

    private static string NumberWords(Type type) =>
        type == typeof(double) || type == typeof(float) ? "a number" : $"a whole number from {Range(type).Min} to {Range(type).Max}";

    private static (Int128 Min, Int128 Max) Range(Type type) =>
        ((Int128)Convert.ToDecimal(type.GetField("MinValue")!.GetValue(null), CultureInfo.InvariantCulture), (Int128)Convert.ToDecimal(type.GetField("MaxValue")!.GetValue(null), CultureInfo.InvariantCulture));

    // Identities of Core that wrap one value, such as Tac, Pci or Msisdn.
    private static (object? Value, string Expected) Wrapped(string text, Type type)
    {
        ConstructorInfo? constructor = type.GetConstructors().FirstOrDefault(candidate => candidate.GetParameters() is [{ ParameterType: var inner }] && Knows(inner));
        if (constructor is null) return (null, "a mapping of " + string.Join(", ", ConfigurationType.Of(type).Keys));
        return TryParse(text, constructor.GetParameters()[0].ParameterType, out object? inner, out string expected)
            ? (constructor.Invoke([inner]), "") : (null, expected);
    }
}
