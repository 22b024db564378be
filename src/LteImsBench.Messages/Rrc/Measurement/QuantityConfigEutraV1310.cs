using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>QuantityConfigEUTRA-v1310, TS 36.331 §6.3.5.</summary>
public sealed record QuantityConfigEutraV1310 : IRrcType
{
    public int FilterCoefficientRsSinr { get; set; } = 4;

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        FilterCoefficientRsSinr = u.DefaultScale("filterCoefficientRS-SINR-r13", FilterCoefficientRsSinr, Scales.FilterCoefficient, 4);
        u.End();
    }
}
