namespace LteImsBench.Messages.Mac;

/// <summary>The uplink grant of a random access response, 20 bits (TS 36.213 §6.2).</summary>
/// <param name="Hopping">Hopping flag.</param>
/// <param name="ResourceBlockAssignment">Fixed size resource block assignment, 10 bits.</param>
/// <param name="Mcs">Truncated modulation and coding scheme, 0 to 15.</param>
/// <param name="Tpc">TPC command of the scheduled PUSCH, 0 to 7: -6 to 8 dB in steps of 2 (table 6.2-1).</param>
/// <param name="UplinkDelay">UL delay.</param>
/// <param name="CsiRequest">CSI request.</param>
public readonly record struct RarUplinkGrant(
    bool Hopping, int ResourceBlockAssignment, int Mcs, int Tpc, bool UplinkDelay, bool CsiRequest)
{
    /// <summary>Power step of the TPC command, dB.</summary>
    public int TpcDecibel => 2 * Tpc - 6;

    public static RarUplinkGrant FromBits(uint bits) => new(
        (bits >> 19 & 1) != 0,
        (int)(bits >> 9 & 0x3FF),
        (int)(bits >> 5 & 0xF),
        (int)(bits >> 2 & 0x7),
        (bits >> 1 & 1) != 0,
        (bits & 1) != 0);

    public uint ToBits() =>
        (Hopping ? 1u << 19 : 0) | ((uint)ResourceBlockAssignment & 0x3FF) << 9 | ((uint)Mcs & 0xF) << 5 | ((uint)Tpc & 0x7) << 2
        | (UplinkDelay ? 2u : 0) | (CsiRequest ? 1u : 0);
}
