using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersCDMA2000-1XRTT-v920, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersCdma20001XrttV920 : IRrcType
{
    public ECsfb1Xrtt ECsfb1Xrtt { get; set; }

    public bool ECsfbConcPsMob1Xrtt { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        ECsfb1Xrtt = u.Enum("e-CSFB-1XRTT-r9", ECsfb1Xrtt);
        ECsfbConcPsMob1Xrtt = u.Flag("e-CSFB-ConcPS-Mob1XRTT-r9", ECsfbConcPsMob1Xrtt, "supported");
        u.End();
    }
}

/// <summary>e-CSFB-1XRTT-r9 of IRAT-ParametersCDMA2000-1XRTT-v920.</summary>
[Enumerated("supported")]
public enum ECsfb1Xrtt
{
    Supported,
}
