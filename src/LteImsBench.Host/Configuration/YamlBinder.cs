using System.Collections;
using System.Reflection;
using LteImsBench.TestCases;
using LteImsBench.TestCases.Loading;

namespace LteImsBench.Host.Configuration;

/// <summary>
/// Fills configuration records from YAML. Keys are the kebab-case names of properties and constructor parameters; what a file does not
/// say keeps the record's default. Every complaint names file, line and what was expected.
/// </summary>
public sealed class YamlBinder
{
    private readonly Dictionary<string, int> _lines = [];

    /// <summary>The line on which a value stands, by the path of its properties such as <c>core.apns[1].ipv4pool</c>, case and hyphens ignored; or of its nearest parent.</summary>
    public int LineOf(string path)
    {
        for (string at = Normal(path); at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            if (_lines.TryGetValue(at, out int line)) return line;
        }

        return 1;
    }

    /// <summary>Reads a record.</summary>
    /// <param name="cursor">A mapping.</param>
    /// <param name="what">Its name in complaints.</param>
    /// <param name="defaults">Values of what the mapping does not say, or null for those of the type.</param>
    /// <exception cref="LoadException">A key is unknown or a value unusable.</exception>
    public T Bind<T>(YamlCursor cursor, string what, T? defaults = null)
        where T : class =>
        (T)BindObject(cursor, what, typeof(T), defaults, "");

    /// <summary>Changes one value by its dotted path; items of lists are named by number or by their first property.</summary>
    /// <exception cref="FormatException">The path or the value is unusable.</exception>
    public static T With<T>(T root, string path, string value)
        where T : class =>
        (T)Replaced(root, path.Split('.'), value, path);

    private object BindObject(YamlCursor cursor, string what, Type type, object? defaults, string path)
    {
        _lines[path] = cursor.Line;
        ConfigurationType shape = ConfigurationType.Of(type);
        Dictionary<string, object?> given = [];
        foreach (var (name, value) in cursor.Members(what, shape.Keys))
        {
            PropertyInfo property = shape[name];
            object? old = defaults is null ? shape.DefaultOf(property) : property.GetValue(defaults);
            given[property.Name] = BindValue(value, name, property.PropertyType, old, $"{path}{(path.Length > 0 ? "." : "")}{Normal(property.Name)}");
        }

        return shape.Create(defaults, given, missing => cursor.Fault($"{what} has no '{missing}'"));
    }

    private object? BindValue(YamlCursor cursor, string what, Type type, object? old, string path)
    {
        _lines[path] = cursor.Line;
        if (ListItem(type) is { } item)
        {
            object?[] items = cursor.Items(what)
                .Select((element, i) => BindValue(element, what, item, null, $"{path}[{i}]"))
                .ToArray();
            return Typed(items, item);
        }

        if (!cursor.IsMapping || ScalarText.Knows(type))
        {
            return ScalarText.TryParse(cursor.Text(what), type, out object? value, out string expected) ? value
                : throw cursor.Fault($"{what} is '{cursor.Text(what)}', expected {expected}");
        }

        return BindObject(cursor, what, Nullable.GetUnderlyingType(type) ?? type, old, path);
    }

    private static object Replaced(object target, ReadOnlySpan<string> path, string value, string whole)
    {
        ConfigurationType shape = ConfigurationType.Of(target.GetType());
        if (!shape.Keys.Contains(path[0])) throw new FormatException($"'{whole}': '{path[0]}' is no key here, expected one of {string.Join(", ", shape.Keys)}");
        PropertyInfo property = shape[path[0]];
        object? old = property.GetValue(target);
        object? replaced = (path.Length, ListItem(property.PropertyType)) switch
        {
            (1, { } item) => Typed([.. Words(value).Select(text => Scalar(text, item, whole))], item),
            (1, null) => Scalar(value, property.PropertyType, whole),
            ( > 2, { } item) => ReplacedItem((IEnumerable)old!, item, path[1..], value, whole),
            _ when old is not null => Replaced(old, path[1..], value, whole),
            _ => throw new FormatException($"'{whole}': nothing is configured at '{path[0]}'"),
        };
        return shape.Create(target, new() { [property.Name] = replaced }, missing => new FormatException(missing));
    }

    private static object ReplacedItem(IEnumerable list, Type item, ReadOnlySpan<string> path, string value, string whole)
    {
        object[] items = [.. list.Cast<object>()];
        ConfigurationType shape = ConfigurationType.Of(item);
        string name = path[0];
        int at = Array.FindIndex(items, candidate => string.Equals(shape[shape.Keys[0]].GetValue(candidate)?.ToString(), name, StringComparison.OrdinalIgnoreCase));
        if (at < 0 && (!int.TryParse(name, out at) || at < 0 || at >= items.Length)) throw new FormatException($"'{whole}': there is no '{name}' in the list");
        items[at] = Replaced(items[at], path[1..], value, whole);
        return Typed(items, item);
    }

    private static object? Scalar(string text, Type type, string what) =>
        ScalarText.TryParse(text, type, out object? value, out string expected) ? value : throw new FormatException($"'{what}' is '{text}', expected {expected}");

    private static string[] Words(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Type? ListItem(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static Array Typed(object?[] items, Type item)
    {
        var typed = Array.CreateInstance(item, items.Length);
        Array.Copy(items, typed, items.Length);
        return typed;
    }

    private static string Normal(string path) => path.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
