using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>Handover, TS 36.331 §6.2.2.</summary>
public sealed record Handover : IRrcType
{
    public TargetRatType TargetRatType { get; set; }

    public OctetString TargetRatMessageContainer { get; set; }

    public OctetString? NasSecurityParamFromEutra { get; set; }

    public SiOrPsiGeran? SystemInformation { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        TargetRatType = u.Enum("targetRAT-Type", TargetRatType);
        TargetRatMessageContainer = u.Octets("targetRAT-MessageContainer", TargetRatMessageContainer);
        NasSecurityParamFromEutra = u.OptionalOctets("nas-SecurityParamFromEUTRA", NasSecurityParamFromEutra, 1, 1);
        SystemInformation = u.OptionalChoice("systemInformation", SystemInformation);
        u.End();
    }
}

/// <summary>targetRAT-Type of Handover.</summary>
[Enumerated("utra geran cdma2000-1XRTT cdma2000-HRPD nr eutra spare2 spare1 ...")]
public enum TargetRatType
{
    Utra,
    Geran,
    Cdma20001Xrtt,
    Cdma2000Hrpd,
    Nr,
    Eutra,
    Spare2,
    Spare1,
}
