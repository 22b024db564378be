using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CDMA2000-Type, TS 36.331 §6.3.4.</summary>
[Enumerated("type1XRTT typeHRPD")]
public enum Cdma2000Type
{
    Type1Xrtt,
    TypeHrpd,
}
