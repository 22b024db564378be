using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>BandIndicatorGERAN, TS 36.331 §6.3.4.</summary>
[Enumerated("dcs1800 pcs1900")]
public enum BandIndicatorGeran
{
    Dcs1800,
    Pcs1900,
}
