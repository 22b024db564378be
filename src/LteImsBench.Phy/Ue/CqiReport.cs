namespace LteImsBench.Phy.Ue;

/// <summary>Channel quality reports of one code word, TS 36.213 §7.2.</summary>
internal static class CqiReport
{
    /// <summary>Bits of a wideband report, TS 36.212 table 5.2.3.3.1-1.</summary>
    public const int WidebandBits = 4;

    // SINR in dB at which a block of each CQI of table 7.2.3-1 is lost one time in ten, with one receive antenna in white noise.
    private static readonly float[] Thresholds = [-6.7f, -4.7f, -2.3f, 0.2f, 2.4f, 4.3f, 5.9f, 8.1f, 10.3f, 11.7f, 14.1f, 16.3f, 18.7f, 21f, 22.7f];

    /// <summary>CQI 0 to 15.</summary>
    public static byte Of(float sinrDb)
    {
        byte cqi = 0;
        while (cqi < Thresholds.Length && sinrDb >= Thresholds[cqi]) cqi++;
        return cqi;
    }

    /// <summary>Sub-bands of reporting mode 3-0, table 7.2.1-3; none below 8 blocks.</summary>
    public static int Subbands(int prbCount)
    {
        int size = prbCount switch { < 8 => 0, <= 26 => 4, <= 63 => 6, _ => 8 };
        return size == 0 ? 0 : (prbCount + size - 1) / size;
    }

    /// <summary>Mode 3-0, TS 36.212 table 5.2.2.6.2-1: the wideband CQI, then two bits a sub-band, here all of the wideband value.</summary>
    public static (uint Bits, byte Count) Mode30(byte cqi, int prbCount)
    {
        int subbands = Subbands(prbCount);
        return ((uint)cqi << 2 * subbands, (byte)(WidebandBits + 2 * subbands));
    }
}
