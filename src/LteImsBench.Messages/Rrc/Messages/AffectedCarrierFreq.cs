using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AffectedCarrierFreq-r11, TS 36.331 §6.2.2.</summary>
public sealed record AffectedCarrierFreq : IRrcType
{
    public int CarrierFreq { get; set; }

    public InterferenceDirection InterferenceDirection { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CarrierFreq = u.Integer("carrierFreq-r11", CarrierFreq, 1, 32);
        InterferenceDirection = u.Enum("interferenceDirection-r11", InterferenceDirection);
        u.End();
    }
}

/// <summary>interferenceDirection-r11 of AffectedCarrierFreq-r11.</summary>
[Enumerated("eutra other both spare")]
public enum InterferenceDirection
{
    Eutra,
    Other,
    Both,
    Spare,
}
