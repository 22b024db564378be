using System.CommandLine;
using LteImsBench.Core;

namespace LteImsBench.Cli;

/// <summary>Options that hold octets or numbers in hexadecimal.</summary>
internal static class HexOption
{
    public static Option<OctetString> Create(string name, string description, bool required = false) => new(name)
    {
        Description = description,
        Required = required,
        HelpName = "hex",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            try
            {
                return OctetString.FromHex(text);
            }
            catch (FormatException fault)
            {
                result.AddError($"{name}: {fault.Message}");
                return default;
            }
        },
    };

    public static Option<ulong?> CreateNumber(string name, string description, int bits) => new(name)
    {
        Description = description,
        HelpName = "hex",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            ReadOnlySpan<char> digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(2) : text;
            if (ulong.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, null, out ulong value) && value >> (bits - 1) <= 1) return value;
            result.AddError($"{name}: '{text}' is no hexadecimal number of {bits} bits");
            return null;
        },
    };
}
