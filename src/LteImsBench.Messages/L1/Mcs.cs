namespace LteImsBench.Messages.L1;

/// <summary>Bits per modulation symbol.</summary>
public enum Modulation : byte
{
    Bpsk = 1,
    Qpsk = 2,
    Qam16 = 4,
    Qam64 = 6,
    Qam256 = 8,
}

/// <summary>Modulation and coding scheme indices.</summary>
public static class Mcs
{
    /// <summary>The highest I_MCS that carries a transport block size of its own.</summary>
    public const int MaxDownlink = 28;

    /// <inheritdoc cref="MaxDownlink"/>
    public const int MaxUplink = 28;

    /// <summary>Modulation and I_TBS of a PDSCH, TS 36.213 table 7.1.7.1-1; I_TBS is -1 for the reserved indices 29 to 31.</summary>
    public static (Modulation Modulation, int TbsIndex) Downlink(int mcs) => mcs switch
    {
        <= 9 => (Modulation.Qpsk, mcs),
        <= 16 => (Modulation.Qam16, mcs - 1),
        <= 28 => (Modulation.Qam64, mcs - 2),
        29 => (Modulation.Qpsk, -1),
        30 => (Modulation.Qam16, -1),
        _ => (Modulation.Qam64, -1),
    };

    /// <summary>
    /// Modulation and I_TBS of a PUSCH, TS 36.213 table 8.6.1-1; I_TBS is -1 for 29 to 31, which name a redundancy version.
    /// Without 64QAM in the uplink the modulation is capped at 16QAM (§8.6.1).
    /// </summary>
    public static (Modulation Modulation, int TbsIndex) Uplink(int mcs, bool qam64) => mcs switch
    {
        <= 10 => (Modulation.Qpsk, mcs),
        <= 20 => (Modulation.Qam16, mcs - 1),
        <= 28 => (qam64 ? Modulation.Qam64 : Modulation.Qam16, mcs - 2),
        _ => (default, -1),
    };

    /// <summary>Redundancy version of PUSCH I_MCS 29 to 31, otherwise 0.</summary>
    public static int UplinkRedundancyVersion(int mcs) => mcs <= 28 ? 0 : mcs - 28;
}
