using System.Globalization;

namespace LteImsBench.Radio.Devices;

/// <summary>
/// The words that name a device: driver:key=value,key=value. Keys may repeat. A value goes to the next comma.
/// </summary>
/// <param name="Driver">Such as zmq.</param>
/// <param name="Values">In their order.</param>
public sealed record DeviceArguments(string Driver, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <param name="text">The words.</param>
    /// <exception cref="FormatException">Says what was expected.</exception>
    public static DeviceArguments Parse(string text)
    {
        string[] parts = text.Split(':', 2);
        if (parts[0].Length == 0) throw new FormatException($"'{text}' is no device, expected driver:key=value,…");
        List<KeyValuePair<string, string>> values = [];
        foreach (string item in (parts.Length > 1 ? parts[1] : "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = item.IndexOf('=');
            if (equals <= 0) throw new FormatException($"'{item}' in '{text}': expected key=value");
            values.Add(new(item[..equals].Trim(), item[(equals + 1)..].Trim()));
        }

        return new(parts[0], values);
    }

    /// <summary>Refuses keys that the driver does not have.</summary>
    /// <exception cref="FormatException">There is one.</exception>
    public void Expect(params string[] keys)
    {
        foreach (var (key, _) in Values)
        {
            if (!keys.Contains(key)) throw new FormatException($"{Driver}: there is no '{key}', expected one of {string.Join(", ", keys)}");
        }
    }

    /// <summary>All values of a key.</summary>
    public IReadOnlyList<string> All(string key) => [.. Values.Where(item => item.Key == key).Select(item => item.Value)];

    /// <summary>The value of a key, or null.</summary>
    /// <exception cref="FormatException">There is more than one.</exception>
    public string? One(string key) => All(key) switch
    {
        [] => null,
        [var value] => value,
        _ => throw new FormatException($"{Driver}: '{key}' more than once"),
    };

    /// <summary>The number that a key has, or null.</summary>
    /// <param name="key">The key.</param>
    /// <param name="low">The least that is good.</param>
    /// <param name="high">The most.</param>
    /// <exception cref="FormatException">It has no such number.</exception>
    public double? Number(string key, double low, double high)
    {
        if (One(key) is not { } text) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= low && value <= high) return value;
        throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{Driver}: {key}={text}: expected a number from {low:g6} to {high:g6}"));
    }
}
