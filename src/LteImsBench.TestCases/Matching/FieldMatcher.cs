using System.Globalization;
using System.Text.Json;
using LteImsBench.TestCases.Model;

namespace LteImsBench.TestCases.Matching;

/// <summary>Finds fields in decoded messages and bench state, both seen as JSON, and compares them.</summary>
public static class FieldMatcher
{
    /// <summary>What does not match, in words, or null when all of it does.</summary>
    public static string? Mismatch(JsonElement root, IReadOnlyList<FieldPattern> patterns)
    {
        foreach (FieldPattern pattern in patterns)
        {
            List<JsonElement> found = [];
            Find(root, pattern.Path.Split('.'), found);
            if (Mismatch(pattern, found) is { } mismatch) return mismatch;
        }

        return null;
    }

    private static string? Mismatch(FieldPattern pattern, List<JsonElement> found)
    {
        if (pattern.Value is Presence presence)
            return presence.IsPresent == (found.Count > 0) ? null : $"{pattern.Path} is {(found.Count > 0 ? Show(found[0]) : "absent")}, expected {presence}";
        if (found.Count == 0) return $"{pattern.Path} is absent, expected {pattern.Value}";
        return found.Any(value => Matches(value, pattern.Value)) ? null
            : $"{pattern.Path} is {string.Join(" and ", found.Select(Show).Distinct())}, expected {pattern.Value}";
    }

    private static bool Matches(JsonElement value, ValuePattern pattern)
    {
        // An object with value and name, as causes are shown, matches by either; a list by any item or by its length.
        if (value.ValueKind == JsonValueKind.Object) return value.EnumerateObject().Any(member => member.Name is "value" or "name" or "text" && Matches(member.Value, pattern));
        if (value.ValueKind == JsonValueKind.Array && pattern is not Between && value.EnumerateArray().Any(item => Matches(item, pattern))) return true;
        string text = value.ValueKind == JsonValueKind.Array ? value.GetArrayLength().ToString(CultureInfo.InvariantCulture) : Show(value);
        return pattern switch
        {
            EqualTo equal => string.Equals(text, equal.Text, StringComparison.OrdinalIgnoreCase),
            Like like => like.Expression.IsMatch(text),
            Between between => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                && number >= (between.Min ?? decimal.MinValue) && number <= (between.Max ?? decimal.MaxValue),
            _ => false,
        };
    }

    private static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => $"a list of {value.GetArrayLength()}",
        JsonValueKind.Object => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    // A path may begin anywhere; lists are entered.
    private static void Find(JsonElement at, string[] path, List<JsonElement> found)
    {
        Follow(at, path, found);
        if (at.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in at.EnumerateObject()) Find(member.Value, path, found);
        }
        else if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in at.EnumerateArray()) Find(item, path, found);
        }
    }

    private static void Follow(JsonElement at, ReadOnlySpan<string> path, List<JsonElement> found)
    {
        if (path.IsEmpty)
        {
            found.Add(at);
            return;
        }

        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in at.EnumerateArray()) Follow(item, path, found);
        }
        else if (at.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in at.EnumerateObject())
            {
                if (string.Equals(member.Name, path[0], StringComparison.OrdinalIgnoreCase)) Follow(member.Value, path[1..], found);
            }
        }
    }
}
