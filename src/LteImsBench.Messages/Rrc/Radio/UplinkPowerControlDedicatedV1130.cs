using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UplinkPowerControlDedicated-v1130, TS 36.331 §6.3.2.</summary>
public sealed record UplinkPowerControlDedicatedV1130 : IRrcType
{
    public int? PSrsOffsetV1130 { get; set; }

    public int? PSrsOffsetApV1130 { get; set; }

    public DeltaTxDOffsetListPucchV1130? DeltaTxDOffsetListPucchV1130 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        PSrsOffsetV1130 = u.OptionalInteger("pSRS-Offset-v1130", PSrsOffsetV1130, 16, 31);
        PSrsOffsetApV1130 = u.OptionalInteger("pSRS-OffsetAp-v1130", PSrsOffsetApV1130, 16, 31);
        DeltaTxDOffsetListPucchV1130 = u.OptionalItem("deltaTxD-OffsetListPUCCH-v1130", DeltaTxDOffsetListPucchV1130);
        u.End();
    }
}
