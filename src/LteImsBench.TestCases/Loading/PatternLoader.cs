using System.Globalization;
using System.Text.RegularExpressions;
using LteImsBench.Core.Evidence;
using LteImsBench.TestCases.Model;

namespace LteImsBench.TestCases.Loading;

/// <summary>Reads event and field patterns.</summary>
internal static class PatternLoader
{
    public static readonly string[] LayerKeys = [.. Enum.GetNames<Layer>().Select(name => name.ToLowerInvariant())];

    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);

    public static bool IsLayer(string key) => LayerKeys.Contains(key);

    public static Layer LayerOf(string key) => Enum.Parse<Layer>(key, ignoreCase: true);

    public static IReadOnlyList<FieldPattern> Fields(YamlCursor cursor, string what) =>
        [.. cursor.Members(what).Select(member => new FieldPattern(member.Name, Value(member.Value, member.Name)))];

    private static ValuePattern Value(YamlCursor cursor, string name)
    {
        if (cursor.IsMapping) return Bounds(cursor, name);
        string text = cursor.Text(name);
        if (text is "present" or "absent") return new Presence(text == "present");
        return text.Length >= 2 && text[0] == '/' && text[^1] == '/' ? Expression(cursor, text[1..^1]) : new EqualTo(text);
    }

    private static Like Expression(YamlCursor cursor, string expression)
    {
        try
        {
            return new(new Regex($"^(?:{expression})$", RegexOptions.CultureInvariant | RegexOptions.Singleline, RegexTimeout));
        }
        catch (ArgumentException fault)
        {
            throw cursor.Fault($"'{expression}' is no regular expression: {fault.Message}");
        }
    }

    private static Between Bounds(YamlCursor cursor, string name)
    {
        decimal? min = null, max = null;
        foreach (var (key, value) in cursor.Members(name, "min", "max"))
        {
            if (!decimal.TryParse(value.Text(key), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
                throw value.Fault($"{key} is '{value.Text(key)}', expected a number");
            if (key == "min") min = number;
            else max = number;
        }

        return new(min, max);
    }
}
