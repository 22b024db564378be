using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>QuantityConfigUTRA-v1020, TS 36.331 §6.3.5.</summary>
public sealed record QuantityConfigUtraV1020 : IRrcType
{
    public int FilterCoefficient2Fdd { get; set; } = 4;

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        FilterCoefficient2Fdd = u.DefaultScale("filterCoefficient2-FDD-r10", FilterCoefficient2Fdd, Scales.FilterCoefficient, 4);
        u.End();
    }
}
