using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RAT-Type, TS 36.331 §6.3.6.</summary>
[Enumerated("eutra utra geran-cs geran-ps cdma2000-1XRTT nr eutra-nr spare1 ...")]
public enum RatType
{
    Eutra,
    Utra,
    GeranCs,
    GeranPs,
    Cdma20001Xrtt,
    Nr,
    EutraNr,
    Spare1,
}
