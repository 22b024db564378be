using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>QuantityConfigEUTRA-v1250, TS 36.331 §6.3.5.</summary>
public sealed record QuantityConfigEutraV1250 : IRrcType
{
    public int? FilterCoefficientCsiRsrp { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        FilterCoefficientCsiRsrp = u.OptionalScale("filterCoefficientCSI-RSRP-r12", FilterCoefficientCsiRsrp, Scales.FilterCoefficient);
        u.End();
    }
}
