using System.Globalization;

namespace LteImsBench.Host.Drawing;

/// <summary>A range of values with the unit and name to print at it.</summary>
/// <param name="Low">Left or bottom.</param>
/// <param name="High">Right or top.</param>
/// <param name="Label">Name and unit.</param>
/// <param name="IsLogarithmic">Decades at equal distances.</param>
internal sealed record Axis(double Low, double High, string Label, bool IsLogarithmic = false)
{
    private const int WantedTicks = 7;

    /// <summary>Place of a value, 0 at the low end, 1 at the high end.</summary>
    public double Place(double value) => IsLogarithmic
        ? (Math.Log10(Math.Max(value, 1e-30)) - Math.Log10(Low)) / (Math.Log10(High) - Math.Log10(Low))
        : (value - Low) / (High - Low);

    /// <summary>Round values to write at the axis.</summary>
    public IEnumerable<(double Value, string Text)> Ticks()
    {
        if (IsLogarithmic)
        {
            for (int decade = (int)Math.Ceiling(Math.Log10(Low) - 1e-9); Math.Pow(10, decade) <= High * 1.0001; decade++)
                yield return (Math.Pow(10, decade), Math.Pow(10, decade).ToString("0.####", CultureInfo.InvariantCulture));
            yield break;
        }

        double raw = (High - Low) / WantedTicks, decadeStep = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double step = decadeStep * (raw / decadeStep <= 1 ? 1 : raw / decadeStep <= 2 ? 2 : raw / decadeStep <= 5 ? 5 : 10);
        for (double value = Math.Ceiling(Low / step - 1e-9) * step; value <= High + step * 1e-6; value += step)
            yield return (value, (Math.Abs(value) < step * 1e-6 ? 0 : value).ToString("0.######", CultureInfo.InvariantCulture));
    }
}
