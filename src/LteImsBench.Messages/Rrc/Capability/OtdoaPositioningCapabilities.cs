using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>OTDOA-PositioningCapabilities-r10, TS 36.331 §6.3.6.</summary>
public sealed record OtdoaPositioningCapabilities : IRrcType
{
    public OtdoaUeAssisted OtdoaUeAssisted { get; set; }

    public bool InterFreqRstdMeasurement { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        OtdoaUeAssisted = u.Enum("otdoa-UE-Assisted-r10", OtdoaUeAssisted);
        InterFreqRstdMeasurement = u.Flag("interFreqRSTD-Measurement-r10", InterFreqRstdMeasurement, "supported");
        u.End();
    }
}

/// <summary>otdoa-UE-Assisted-r10 of OTDOA-PositioningCapabilities-r10.</summary>
[Enumerated("supported")]
public enum OtdoaUeAssisted
{
    Supported,
}
