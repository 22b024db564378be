namespace LteImsBench.Phy.Ue;

/// <summary>Powers of a UE's transmissions in dBm, TS 36.213 §5.1 without Δ_TF, and the amplitudes they are sent with.</summary>
internal sealed class UplinkPower(UePhySettings settings)
{
    // P_CMAX against which UePhySettings.FullPower is defined.
    private const float ReferenceDbm = 23;

    private static readonly sbyte[] AccumulatedDb = [-1, 0, 1, 3];

    private float _pucchAdjustmentDb;
    private float _initialTargetDbm = float.MaxValue;

    /// <summary>Downlink path loss in dB.</summary>
    public float PathlossDb { get; set; }

    public UplinkPowerCommon Common { get; set; }

    public UeDedicatedConfig Dedicated { get; set; }

    /// <summary>Forgets closed-loop corrections, as at the start of a connection.</summary>
    public void Reset() => _pucchAdjustmentDb = 0;

    /// <summary>A TPC command for PUCCH, table 5.1.2.1-1: g(i).</summary>
    public void OnPucchCommand(byte tpc) => _pucchAdjustmentDb = Math.Clamp(_pucchAdjustmentDb + AccumulatedDb[tpc & 3], -40, 40);

    /// <summary>§6.1; the least target is the one before ramping.</summary>
    public float Prach(float targetDbm)
    {
        _initialTargetDbm = MathF.Min(_initialTargetDbm, targetDbm);
        return Limit(targetDbm + PathlossDb);
    }

    /// <summary>§5.1.1.1; f(i) comes from MAC.</summary>
    public float Pusch(in UePusch pusch)
    {
        float nominal = pusch.IsMsg3 && _initialTargetDbm < float.MaxValue
            ? _initialTargetDbm + Common.DeltaMsg3 + PathlossDb
            : Common.P0Pusch + Dedicated.P0UePusch + Common.AlphaTenths / 10f * PathlossDb;
        return Limit(10 * MathF.Log10(pusch.PrbCount) + nominal + pusch.PowerAdjustmentDb);
    }

    /// <summary>§5.1.2.1.</summary>
    /// <param name="formatDb">Δ_F_PUCCH of the format.</param>
    /// <param name="cqiBits">Bits of a report, 0 for formats 1.</param>
    public float Pucch(float formatDb, int cqiBits)
    {
        float load = cqiBits >= 4 ? 10 * MathF.Log10(cqiBits / 4f) : 0;
        return Limit(Common.P0Pucch + Dedicated.P0UePucch + PathlossDb + load + formatDb + _pucchAdjustmentDb);
    }

    /// <summary>What samples of a mean power of 1 are multiplied with.</summary>
    public float Amplitude(float powerDbm) => MathF.Sqrt(settings.FullPower * MathF.Pow(10, (powerDbm - ReferenceDbm) / 10));

    private float Limit(float powerDbm) => settings.UsesPowerControl ? MathF.Min(powerDbm, settings.MaxPowerDbm) : settings.MaxPowerDbm;
}
