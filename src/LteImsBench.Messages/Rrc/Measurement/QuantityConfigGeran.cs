using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>QuantityConfigGERAN, TS 36.331 §6.3.5.</summary>
public sealed record QuantityConfigGeran : IRrcType
{
    public MeasQuantityGeran MeasQuantityGeran { get; set; }

    /// <summary>k of the layer 3 filter, §5.5.3.2.</summary>
    public int FilterCoefficient { get; set; } = 2;

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        MeasQuantityGeran = u.Enum("measQuantityGERAN", MeasQuantityGeran);
        FilterCoefficient = u.DefaultScale("filterCoefficient", FilterCoefficient, Scales.FilterCoefficient, 2);
        u.End();
    }
}

/// <summary>measQuantityGERAN of QuantityConfigGERAN.</summary>
[Enumerated("rssi")]
public enum MeasQuantityGeran
{
    Rssi,
}
