using LteImsBench.Core.Identity;
using LteImsBench.Dsp;

namespace LteImsBench.Phy.Uplink;

/// <summary>Modulation and scrambling of PUCCH, TS 36.211 tables 5.4.1-1 and 5.4.2-1 and §5.4.2.</summary>
internal static class PucchSymbols
{
    private static readonly Cf32[] OneBit = [new(1, 0), new(-1, 0)];
    private static readonly Cf32[] TwoBits = [new(1, 0), new(0, -1), new(0, 1), new(-1, 0)];
    private static readonly Cf32[] None = [new(1, 0)];
    private static readonly Cf32[] Quadrature = [.. Enumerable.Range(0, 4).Select(bits => new Cf32(Sign(bits), Sign(bits >> 1)) * MathF.Sqrt(0.5f))];

    /// <summary>d(0) of formats 1 to 1b and d(10) of formats 2 to 2b by HARQ-ACK value.</summary>
    public static Cf32[] Ack(int bits) => bits switch { 0 => None, 1 => OneBit, _ => TwoBits };

    /// <summary>A QPSK symbol; the first bit is the least significant.</summary>
    public static Cf32 Qpsk(uint bits) => Quadrature[bits & 3];

    /// <summary>The scrambling sequence of formats 2 to 2b; bit i is c(i).</summary>
    public static uint Scrambling(Pci pci, Rnti rnti, int subframe)
    {
        Span<byte> bits = stackalloc byte[PucchBlockCode.Length];
        Gold.Bits(((uint)(subframe + 1) * (2u * pci.Value + 1) << 16) + rnti.Value, 0, bits);
        uint word = 0;
        for (int i = 0; i < bits.Length; i++) word |= (uint)bits[i] << i;
        return word;
    }

    private static float Sign(int bit) => (bit & 1) == 0 ? 1 : -1;
}
