using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>QuantityConfigRS-NR-r15, TS 36.331 §6.3.5.</summary>
public sealed record QuantityConfigRsNr : IRrcType
{
    public int FilterCoeffRsrp { get; set; } = 4;

    public int FilterCoeffRsrq { get; set; } = 4;

    public int FilterCoefficientSinr { get; set; } = 4;

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        FilterCoeffRsrp = u.DefaultScale("filterCoeff-RSRP-r15", FilterCoeffRsrp, Scales.FilterCoefficient, 4);
        FilterCoeffRsrq = u.DefaultScale("filterCoeff-RSRQ-r15", FilterCoeffRsrq, Scales.FilterCoefficient, 4);
        FilterCoefficientSinr = u.DefaultScale("filterCoefficient-SINR-r13", FilterCoefficientSinr, Scales.FilterCoefficient, 4);
        u.End();
    }
}
