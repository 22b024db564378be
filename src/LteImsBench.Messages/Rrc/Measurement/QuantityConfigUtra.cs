using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>QuantityConfigUTRA, TS 36.331 §6.3.5.</summary>
public sealed record QuantityConfigUtra : IRrcType
{
    public MeasQuantityUtraFdd MeasQuantityUtraFdd { get; set; }

    public MeasQuantityUtraTdd MeasQuantityUtraTdd { get; set; }

    /// <summary>k of the layer 3 filter, §5.5.3.2.</summary>
    public int FilterCoefficient { get; set; } = 4;

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        MeasQuantityUtraFdd = u.Enum("measQuantityUTRA-FDD", MeasQuantityUtraFdd);
        MeasQuantityUtraTdd = u.Enum("measQuantityUTRA-TDD", MeasQuantityUtraTdd);
        FilterCoefficient = u.DefaultScale("filterCoefficient", FilterCoefficient, Scales.FilterCoefficient, 4);
        u.End();
    }
}

/// <summary>measQuantityUTRA-FDD of QuantityConfigUTRA.</summary>
[Enumerated("cpich-RSCP cpich-EcN0")]
public enum MeasQuantityUtraFdd
{
    CpichRscp,
    CpichEcN0,
}

/// <summary>measQuantityUTRA-TDD of QuantityConfigUTRA.</summary>
[Enumerated("pccpch-RSCP")]
public enum MeasQuantityUtraTdd
{
    PccpchRscp,
}
