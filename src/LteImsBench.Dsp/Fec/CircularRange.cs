namespace LteImsBench.Dsp;

/// <summary>The part of a circular buffer that one redundancy version begins in, TS 36.212 §5.1.4.1.2; places count no nulls.</summary>
/// <param name="Start">The first place sent.</param>
/// <param name="Size">Places before it begins again.</param>
public readonly record struct CircularRange(int Start, int Size)
{
    private const int Columns = 32;

    /// <param name="k">K; no filler bits.</param>
    /// <param name="redundancyVersion">rv_idx, 0 to 3.</param>
    /// <param name="softBuffer">N_cb, or 0 for no limit.</param>
    public static CircularRange Of(int k, int redundancyVersion, int softBuffer)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)redundancyVersion, 3u, nameof(redundancyVersion));
        int length = k + TurboCode.Tail, rows = SubBlockMaps.Rows(length), whole = 3 * rows * Columns;
        int size = softBuffer > 0 ? Math.Min(softBuffer, whole) : whole;

        // k_0.
        int start = rows * (2 * ((size + 8 * rows - 1) / (8 * rows)) * redundancyVersion + 2) % size;
        int places = size - NullsBefore(size, rows, length), first = start - NullsBefore(start, rows, length);
        if (places == 0) throw new ArgumentOutOfRangeException(nameof(softBuffer), softBuffer, "nothing would be sent");
        return new(first < places ? first : 0, places);
    }

    // Nulls stand in the first rows of the first columns; the second parity stream is a column ahead.
    private static int NullsBefore(int place, int rows, int length)
    {
        int nulls = rows * Columns - length, found = 0;
        ReadOnlySpan<byte> order = SubBlockMaps.Permutation;
        for (int i = 0; i < Columns; i++)
        {
            int parity = (Columns + 2 * i) * rows;
            if (order[i] < nulls && place > i * rows) found++;
            if (order[i] < nulls && place > parity) found++;
            if (order[i] + 1 < nulls && place > parity + 1) found++;
        }

        // Behind the last column of the second parity stream comes its very first element.
        return place == 3 * rows * Columns ? found + 1 : found;
    }
}
