using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>QuantityConfigNR-r15, TS 36.331 §6.3.5.</summary>
public sealed record QuantityConfigNr : IRrcType
{
    public QuantityConfigRsNr MeasQuantityCellNr { get; set; } = new();

    public QuantityConfigRsNr? MeasQuantityRsIndexNr { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        MeasQuantityCellNr = u.Item("measQuantityCellNR-r15", MeasQuantityCellNr);
        MeasQuantityRsIndexNr = u.OptionalItem("measQuantityRS-IndexNR-r15", MeasQuantityRsIndexNr);
        u.End();
    }
}
