using System.Collections.Concurrent;

namespace LteImsBench.Dsp;

/// <summary>Where each place of a circular buffer comes from: an index into the three streams laid one after another, or -1 for nothing.</summary>
internal static class SubBlockMaps
{
    private const int Columns = 32;

    private static readonly ConcurrentDictionary<(int Length, int Filler), int[]> Turbo = new();
    private static readonly ConcurrentDictionary<int, int[]> Convolutional = new();
    private static readonly ConcurrentDictionary<int, int[]> ConvolutionalSent = new();

    /// <summary>The columns in the order in which they are read, table 5.1.4-1.</summary>
    public static ReadOnlySpan<byte> Permutation => [0, 16, 8, 24, 4, 20, 12, 28, 2, 18, 10, 26, 6, 22, 14, 30, 1, 17, 9, 25, 5, 21, 13, 29, 3, 19, 11, 27, 7, 23, 15, 31];

    public static int Rows(int length) => (length + Columns - 1) / Columns;

    /// <summary>The buffer of a turbo coded block, TS 36.212 §5.1.4.1.</summary>
    /// <param name="length">D = K + 4.</param>
    /// <param name="filler">F: the first bits of d0 and d1 that are not sent.</param>
    public static int[] OfTurbo(int length, int filler) => Turbo.GetOrAdd((length, filler), static key => BuildTurbo(key.Length, key.Filler));

    /// <summary>The buffer of a convolutionally coded block of <paramref name="length"/> bits a stream, §5.1.4.2.</summary>
    public static int[] OfConvolutional(int length) => Convolutional.GetOrAdd(length, BuildConvolutional);

    /// <summary>The same without its nulls: a permutation of the 3·<paramref name="length"/> coded bits.</summary>
    public static int[] OfConvolutionalSent(int length) =>
        ConvolutionalSent.GetOrAdd(length, static length => [.. BuildConvolutional(length).Where(source => source >= 0)]);

    private static int[] BuildTurbo(int length, int filler)
    {
        int rows = Rows(length), size = rows * Columns, dummy = size - length;
        var map = new int[3 * size];
        for (int k = 0; k < size; k++)
        {
            int read = Permutation[k / rows] + Columns * (k % rows);
            int second = (Permutation[k / rows] + Columns * (k % rows) + 1) % size;
            map[k] = Source(read - dummy, 0, filler);
            map[size + 2 * k] = Source(read - dummy, 1, filler);
            map[size + 2 * k + 1] = Source(second - dummy, 2, 0);
        }

        return map;

        int Source(int index, int stream, int nulls) => index < nulls ? -1 : stream * length + index;
    }

    private static int[] BuildConvolutional(int length)
    {
        int rows = Rows(length), size = rows * Columns, dummy = size - length;
        var map = new int[3 * size];
        for (int k = 0; k < size; k++)
        {
            // The columns are those of the turbo code's permutation, odd ones first.
            int column = Permutation[(k / rows + 16) % Columns];
            int index = column + Columns * (k % rows) - dummy;
            for (int stream = 0; stream < 3; stream++) map[stream * size + k] = index < 0 ? -1 : stream * length + index;
        }

        return map;
    }
}
