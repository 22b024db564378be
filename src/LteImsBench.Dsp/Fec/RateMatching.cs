using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>Rate matching of TS 36.212 §5.1.4 and its inverse. Streams lie one after another: d0, d1, d2.</summary>
public static class RateMatching
{
    /// <summary>Selects the bits of a turbo coded block that are sent.</summary>
    /// <param name="streams">3·(K + 4) octets.</param>
    /// <param name="filler">F of the block.</param>
    /// <param name="redundancyVersion">0 to 3.</param>
    /// <param name="softBuffer">N_cb, bits of the circular buffer that the receiver keeps; 0 for all.</param>
    /// <param name="output">Receives E octets.</param>
    public static void Turbo(ReadOnlySpan<byte> streams, int filler, int redundancyVersion, int softBuffer, Span<byte> output)
    {
        int[] map = SubBlockMaps.OfTurbo(streams.Length / 3, filler);
        int size = softBuffer > 0 ? Math.Min(softBuffer, map.Length) : map.Length;
        int at = Start(streams.Length / 3, size, redundancyVersion) % size;
        for (int i = 0; i < output.Length;)
        {
            int source = map[at];
            if (source >= 0) output[i++] = streams[source];
            if (++at == size) at = 0;
        }
    }

    /// <summary>Adds received soft bits of a turbo coded block to its soft buffer.</summary>
    /// <param name="received">E soft bits.</param>
    /// <param name="filler">F of the block.</param>
    /// <param name="redundancyVersion">0 to 3.</param>
    /// <param name="softBuffer">N_cb, or 0.</param>
    /// <param name="streams">3·(K + 4) soft bits, which earlier transmissions may have filled.</param>
    public static void InverseTurbo(ReadOnlySpan<short> received, int filler, int redundancyVersion, int softBuffer, Span<short> streams)
    {
        int[] map = SubBlockMaps.OfTurbo(streams.Length / 3, filler);
        int size = softBuffer > 0 ? Math.Min(softBuffer, map.Length) : map.Length;
        int at = Start(streams.Length / 3, size, redundancyVersion) % size;
        for (int i = 0; i < received.Length;)
        {
            int source = map[at];
            if (source >= 0) streams[source] = Sum(streams[source], received[i++]);
            if (++at == size) at = 0;
        }
    }

    /// <summary>Repeats or punctures a convolutionally coded block.</summary>
    /// <param name="streams">3·D octets, D at least 1.</param>
    /// <param name="output">Receives E octets.</param>
    public static void Convolutional(ReadOnlySpan<byte> streams, Span<byte> output)
    {
        int[] map = MapOf(streams.Length);
        NativeDsp.Check();
        if (FecMethods.MapSelect(streams, map, map.Length, output, output.Length) != NativeMethods.Ok) throw Uneven(streams.Length);
    }

    /// <summary>Adds received soft bits of a convolutionally coded block to <paramref name="streams"/>, saturating at ±32767.</summary>
    /// <param name="received">E soft bits.</param>
    /// <param name="streams">3·D soft bits, D at least 1.</param>
    public static void InverseConvolutional(ReadOnlySpan<short> received, Span<short> streams)
    {
        int[] map = MapOf(streams.Length);
        NativeDsp.Check();
        if (FecMethods.MapCombine(received, received.Length, map, map.Length, streams) != NativeMethods.Ok) throw Uneven(streams.Length);
    }

    private static int[] MapOf(int streams) => streams > 0 && streams % 3 == 0 ? SubBlockMaps.OfConvolutionalSent(streams / 3) : throw Uneven(streams);

    private static ArgumentOutOfRangeException Uneven(int streams) => new(nameof(streams), streams, "three streams of one length");

    // k_0 of §5.1.4.1.2.
    private static int Start(int length, int size, int redundancyVersion)
    {
        int rows = SubBlockMaps.Rows(length);
        return rows * (2 * ((size + 8 * rows - 1) / (8 * rows)) * redundancyVersion + 2);
    }

    internal static short Sum(short left, short right) => (short)Math.Clamp(left + right, -32767, 32767);
}
