using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>QuantityConfigCDMA2000, TS 36.331 §6.3.5.</summary>
public sealed record QuantityConfigCdma2000 : IRrcType
{
    public MeasQuantityCdma2000 MeasQuantityCdma2000 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        MeasQuantityCdma2000 = u.Enum("measQuantityCDMA2000", MeasQuantityCdma2000);
        u.End();
    }
}

/// <summary>measQuantityCDMA2000 of QuantityConfigCDMA2000.</summary>
[Enumerated("pilotStrength pilotPnPhaseAndPilotStrength")]
public enum MeasQuantityCdma2000
{
    PilotStrength,
    PilotPnPhaseAndPilotStrength,
}
