namespace LteImsBench.Dsp.Managed;

/// <summary>The managed twin of <see cref="ConvolutionalCode.Encode"/>.</summary>
internal static class ManagedConvolutionalCode
{
    private const int States = 64;

    // What the three outputs are for a state of six bits, newest the most significant, and an input bit before it.
    internal static readonly byte[] Outputs = [.. Enumerable.Range(0, 2 * States).Select(Output)];

    /// <summary>Encodes; the three streams follow one another.</summary>
    /// <param name="bits">n octets of 0 or 1, n at least 6.</param>
    /// <param name="coded">3n octets: d0, d1, d2.</param>
    public static void Encode(ReadOnlySpan<byte> bits, Span<byte> coded)
    {
        int n = bits.Length;
        int state = 0;
        for (int i = n - 6; i < n; i++) state = state >> 1 | bits[i] << 5;
        for (int i = 0; i < n; i++)
        {
            int output = Outputs[bits[i] << 6 | state];
            (coded[i], coded[n + i], coded[2 * n + i]) = ((byte)(output >> 2), (byte)(output >> 1 & 1), (byte)(output & 1));
            state = state >> 1 | bits[i] << 5;
        }
    }

    private static byte Output(int register)
    {
        // Bit 6 is the input, bit 5 the bit before it, bit 0 six before.
        static int Parity(int value) => System.Numerics.BitOperations.PopCount((uint)value) & 1;
        return (byte)(Parity(register & 0b1011011) << 2 | Parity(register & 0b1111001) << 1 | Parity(register & 0b1110101));
    }
}
