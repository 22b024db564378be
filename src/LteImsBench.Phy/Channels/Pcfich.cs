using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Channels;

/// <summary>The control format indicator, TS 36.212 §5.3.4 and TS 36.211 §6.7.</summary>
public static class Pcfich
{
    public const int Bits = 32;

    /// <summary>The scrambled codeword of CFI 1 to 3.</summary>
    public static void Encode(int cfi, in CellShape cell, int subframe, Span<byte> bits)
    {
        for (int i = 0; i < Bits; i++) bits[i] = CodeBit(cfi, i);
        Gold.Scramble(Seed(cell, subframe), 0, bits[..Bits]);
    }

    /// <summary>The likeliest CFI, and by how much its correlation leads the next one's, as a part of the whole.</summary>
    public static (int Cfi, float Margin) Decode(Span<short> soft, in CellShape cell, int subframe)
    {
        Gold.Descramble(Seed(cell, subframe), 0, soft[..Bits]);
        Span<float> sums = stackalloc float[4];
        float total = 1;
        for (int i = 0; i < Bits; i++)
        {
            total += Math.Abs((int)soft[i]);
            for (int cfi = 1; cfi <= 3; cfi++) sums[cfi] += CodeBit(cfi, i) == 0 ? soft[i] : -soft[i];
        }

        int best = sums[1] >= sums[2] && sums[1] >= sums[3] ? 1 : sums[2] >= sums[3] ? 2 : 3;
        float second = float.MinValue;
        for (int cfi = 1; cfi <= 3; cfi++)
        {
            if (cfi != best) second = MathF.Max(second, sums[cfi]);
        }

        return (best, (sums[best] - second) / total);
    }

    // Codewords 011…, 101… and 110… of TS 36.212 table 5.3.4-1.
    private static byte CodeBit(int cfi, int index) => (byte)(index % 3 == cfi - 1 ? 0 : 1);

    private static uint Seed(in CellShape cell, int subframe) => (uint)((subframe + 1) * (2 * cell.Pci.Value + 1) << 9) + cell.Pci.Value;
}
