using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>QuantityConfigEUTRA, TS 36.331 §6.3.5.</summary>
public sealed record QuantityConfigEutra : IRrcType
{
    /// <summary>k of the layer 3 filter, §5.5.3.2.</summary>
    public int FilterCoefficientRsrp { get; set; } = 4;

    /// <summary>k of the layer 3 filter, §5.5.3.2.</summary>
    public int FilterCoefficientRsrq { get; set; } = 4;

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        FilterCoefficientRsrp = u.DefaultScale("filterCoefficientRSRP", FilterCoefficientRsrp, Scales.FilterCoefficient, 4);
        FilterCoefficientRsrq = u.DefaultScale("filterCoefficientRSRQ", FilterCoefficientRsrq, Scales.FilterCoefficient, 4);
        u.End();
    }
}
