namespace LteImsBench.Dsp.Managed;

/// <summary>The managed twin of <see cref="RateMatching"/> for convolutional codes, by the circular buffer with its nulls.</summary>
internal static class ManagedRateMatching
{
    /// <summary>Repeats or punctures a convolutionally coded block.</summary>
    public static void Convolutional(ReadOnlySpan<byte> streams, Span<byte> output)
    {
        int[] map = SubBlockMaps.OfConvolutional(streams.Length / 3);
        int at = 0;
        for (int i = 0; i < output.Length;)
        {
            int source = map[at];
            if (source >= 0) output[i++] = streams[source];
            if (++at == map.Length) at = 0;
        }
    }

    /// <summary>Adds received soft bits of a convolutionally coded block to <paramref name="streams"/>.</summary>
    public static void InverseConvolutional(ReadOnlySpan<short> received, Span<short> streams)
    {
        int[] map = SubBlockMaps.OfConvolutional(streams.Length / 3);
        int at = 0;
        for (int i = 0; i < received.Length;)
        {
            int source = map[at];
            if (source >= 0) streams[source] = RateMatching.Sum(streams[source], received[i++]);
            if (++at == map.Length) at = 0;
        }
    }
}
