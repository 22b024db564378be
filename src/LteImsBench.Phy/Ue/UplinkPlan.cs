using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Ue;

/// <summary>What a UE sends in an uplink subframe: a PUSCH, a PUCCH or nothing.</summary>
internal readonly record struct UplinkPlan
{
    public UlschPdu? Pusch { get; init; }

    public UciBits Uci { get; init; }

    public PucchTransmission? Pucch { get; init; }

    public float PowerDbm { get; init; }
}
