using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>The tail-biting convolutional code of TS 36.212 §5.1.3.1: constraint length 7, rate 1/3, polynomials 133, 171, 165.</summary>
public static class ConvolutionalCode
{
    /// <summary>Encodes; the three streams follow one another.</summary>
    /// <param name="bits">n octets of 0 or 1, n at least 6.</param>
    /// <param name="coded">3n octets: d0, d1, d2.</param>
    public static void Encode(ReadOnlySpan<byte> bits, Span<byte> coded)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(coded.Length, 3 * bits.Length, nameof(coded));
        NativeDsp.Check();
        if (FecMethods.ConvolutionalEncode(bits, bits.Length, coded) != NativeMethods.Ok) throw new ArgumentOutOfRangeException(nameof(bits), bits.Length, "at least 6 bits");
    }

    /// <summary>Decodes by a Viterbi search that goes around the tail three times and keeps the middle.</summary>
    /// <param name="soft">3n soft bits: the streams d0, d1, d2; positive means 0.</param>
    /// <param name="bits">Receives n octets of 0 or 1; n is 6 to 512.</param>
    public static void Decode(ReadOnlySpan<short> soft, Span<byte> bits)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(soft.Length, 3 * bits.Length, nameof(soft));
        NativeDsp.Check();
        if (FecMethods.ViterbiDecode(soft, bits.Length, bits) != NativeMethods.Ok) throw new ArgumentOutOfRangeException(nameof(bits), bits.Length, "6 to 512 bits");
    }
}
