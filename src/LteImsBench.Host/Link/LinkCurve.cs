namespace LteImsBench.Host.Link;

/// <summary>A point of a curve.</summary>
/// <param name="SnrDb">Es/N0 of a resource element.</param>
/// <param name="Blocks">Blocks sent.</param>
/// <param name="Errors">Those that were not received right.</param>
public readonly record struct LinkPoint(double SnrDb, int Blocks, int Errors)
{
    public double ErrorRate => (double)Errors / Blocks;
}

/// <summary>Error rate over SNR.</summary>
/// <param name="Name">Such as MCS 5.</param>
/// <param name="Detail">Sizes and rates in words.</param>
/// <param name="Points">By rising SNR.</param>
/// <param name="ReferenceDb">SNR at 10 % that others found for the same efficiency, where known.</param>
public sealed record LinkCurve(string Name, string Detail, IReadOnlyList<LinkPoint> Points, double? ReferenceDb)
{
    /// <summary>Rate of detections where nothing is sent, of channels that are looked for.</summary>
    public double? FalseAlarm { get; init; }

    /// <summary>The SNR at which the error rate falls to <paramref name="rate"/>, between points; null when it does not.</summary>
    public double? SnrAt(double rate)
    {
        for (int i = 1; i < Points.Count; i++)
        {
            double above = Points[i - 1].ErrorRate, below = Points[i].ErrorRate;
            if (above < rate || below > rate) continue;

            // Curves are straight in the logarithm; a point without errors counts as half an error.
            double a = Math.Log(above), b = Math.Log(Math.Max(below, 0.5 / Points[i].Blocks));
            double part = a == b ? 0 : (a - Math.Log(rate)) / (a - b);
            return Points[i - 1].SnrDb + Math.Min(1, part) * (Points[i].SnrDb - Points[i - 1].SnrDb);
        }

        return null;
    }
}
