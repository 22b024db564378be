using System.Collections.Frozen;
using System.ComponentModel;
using System.Reflection;
using System.Text;

namespace LteImsBench.Messages.Nas;

/// <summary>The standard's words for values: the description of an enumeration's member, or its name spelled in words.</summary>
internal static class NasNames
{
    /// <summary><c>AttachRequest</c> to <c>ATTACH REQUEST</c>.</summary>
    public static string OfMessage(string member) => Words(member).ToUpperInvariant();

    /// <summary>The name of a value, or null when the enumeration does not list it.</summary>
    public static string? Of(Enum value)
    {
        string text = value.ToString();
        if (value.GetType().GetField(text) is not { } member) return char.IsAsciiLetter(text[0]) ? text.ToLowerInvariant() : null;   // flags
        return member.GetCustomAttribute<DescriptionAttribute>()?.Description ?? Words(member.Name).ToLowerInvariant();
    }

    private static string Words(string member)
    {
        var words = new StringBuilder();
        foreach (char c in member)
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0) words.Append(' ');
            words.Append(c);
        }

        return words.ToString();
    }
}

/// <summary>Names of the values of one enumeration, for callers that show them.</summary>
public static class NasNamesOf<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Names =
        Enum.GetValues<TEnum>().Distinct().ToFrozenDictionary(value => value, value => NasNames.Of(value)!);

    /// <summary>The standard's name, such as <c>EPS services not allowed</c>; empty for a value that it does not list.</summary>
    public static string Name(TEnum value) => Names.GetValueOrDefault(value, "");
}
