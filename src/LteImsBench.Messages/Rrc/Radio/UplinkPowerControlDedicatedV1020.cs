using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UplinkPowerControlDedicated-v1020, TS 36.331 §6.3.2.</summary>
public sealed record UplinkPowerControlDedicatedV1020 : IRrcType
{
    public DeltaTxDOffsetListPucch? DeltaTxDOffsetListPucch { get; set; }

    public int? PSrsOffsetAp { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        DeltaTxDOffsetListPucch = u.OptionalItem("deltaTxD-OffsetListPUCCH-r10", DeltaTxDOffsetListPucch);
        PSrsOffsetAp = u.OptionalInteger("pSRS-OffsetAp-r10", PSrsOffsetAp, 0, 15);
        u.End();
    }
}
