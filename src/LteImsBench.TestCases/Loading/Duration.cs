using System.Globalization;

namespace LteImsBench.TestCases.Loading;

/// <summary>Durations as people write them: <c>250ms</c>, <c>1.5s</c>, <c>2m</c>.</summary>
public static class Duration
{
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = default;
        double unit = text.EndsWith("ms") ? 1 : text.EndsWith("s") ? 1000 : text.EndsWith("m") ? 60_000 : 0;
        ReadOnlySpan<char> number = text[..^(unit == 1 ? 2 : unit == 0 ? 0 : 1)];
        if (unit == 0 || !double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)) return false;
        if (value * unit > TimeSpan.FromDays(1).TotalMilliseconds) return false;
        duration = TimeSpan.FromMilliseconds(value * unit);
        return true;
    }
}
