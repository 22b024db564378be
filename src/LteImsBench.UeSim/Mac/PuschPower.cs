using LteImsBench.Phy.Ue;

namespace LteImsBench.UeSim.Mac;

/// <summary>Uplink power as far as MAC keeps it: the adjustment f(i) and the headroom, TS 36.213 §5.1.1.</summary>
internal sealed class PuschPower
{
    /// <summary>P_CMAX of power class 3 in dBm, TS 36.101 §6.2.2.</summary>
    public const int MaxDbm = 23;

    private static readonly sbyte[] AccumulatedDb = [-1, 0, 1, 3];
    private static readonly sbyte[] AbsoluteDb = [-4, -1, 1, 4];

    /// <summary>f(i) in dB.</summary>
    public float AdjustmentDb { get; private set; }

    /// <summary>Downlink path loss in dB.</summary>
    public float PathlossDb { get; set; }

    public UplinkPowerCommon Common { get; set; }

    public sbyte P0UePusch { get; set; }

    public bool Accumulates { get; set; } = true;

    /// <summary>f(0) after a random access response: what the preambles ramped up plus its TPC command.</summary>
    public void OnResponse(int rampUpDb, int tpcDb) => AdjustmentDb = rampUpDb + tpcDb;

    /// <summary>δ_PUSCH of DCI format 0, table 5.1.1.1-2.</summary>
    public void OnGrant(byte tpc) =>
        AdjustmentDb = Accumulates ? Math.Clamp(AdjustmentDb + AccumulatedDb[tpc & 3], -40, 40) : AbsoluteDb[tpc & 3];

    /// <summary>Power headroom in dB for a PUSCH of <paramref name="prbCount"/> blocks, §5.1.1.2, without Δ_TF.</summary>
    public float Headroom(int prbCount) =>
        MaxDbm - (10 * MathF.Log10(prbCount) + Common.P0Pusch + P0UePusch + Common.AlphaTenths / 10f * PathlossDb + AdjustmentDb);
}
