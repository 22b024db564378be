namespace LteImsBench.Enb.Cell;

/// <summary>Algorithms that the cell offers, the preferred one first: EIA and EEA numbers, 0 to 3.</summary>
public sealed record SecurityPreference
{
    public IReadOnlyList<int> Integrity { get; init; } = [2, 1, 3];

    public IReadOnlyList<int> Ciphering { get; init; } = [2, 1, 3, 0];

    /// <summary>The first of <paramref name="preferred"/> that is in <paramref name="supported"/> (bit n for algorithm n), or null.</summary>
    public static int? Choose(IReadOnlyList<int> preferred, byte supported)
    {
        foreach (int algorithm in preferred)
        {
            if ((supported >> algorithm & 1) != 0) return algorithm;
        }

        return null;
    }
}
