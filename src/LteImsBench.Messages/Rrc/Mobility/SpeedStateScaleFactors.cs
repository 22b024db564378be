using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SpeedStateScaleFactors, TS 36.331 §6.3.4.</summary>
public sealed record SpeedStateScaleFactors : IRrcType
{
    public SfMedium SfMedium { get; set; }

    public SfHigh SfHigh { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SfMedium = u.Enum("sf-Medium", SfMedium);
        SfHigh = u.Enum("sf-High", SfHigh);
        u.End();
    }
}

/// <summary>sf-Medium of SpeedStateScaleFactors.</summary>
[Enumerated("oDot25 oDot5 oDot75 lDot0")]
public enum SfMedium
{
    ODot25,
    ODot5,
    ODot75,
    LDot0,
}

/// <summary>sf-High of SpeedStateScaleFactors.</summary>
[Enumerated("oDot25 oDot5 oDot75 lDot0")]
public enum SfHigh
{
    ODot25,
    ODot5,
    ODot75,
    LDot0,
}
