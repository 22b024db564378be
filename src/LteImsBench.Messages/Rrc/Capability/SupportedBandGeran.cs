using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SupportedBandGERAN, TS 36.331 §6.3.6.</summary>
[Enumerated("gsm450 gsm480 gsm710 gsm750 gsm810 gsm850 gsm900P gsm900E gsm900R gsm1800 gsm1900 spare5 spare4 spare3 spare2 spare1 ...")]
public enum SupportedBandGeran
{
    Gsm450,
    Gsm480,
    Gsm710,
    Gsm750,
    Gsm810,
    Gsm850,
    Gsm900P,
    Gsm900E,
    Gsm900R,
    Gsm1800,
    Gsm1900,
    Spare5,
    Spare4,
    Spare3,
    Spare2,
    Spare1,
}
