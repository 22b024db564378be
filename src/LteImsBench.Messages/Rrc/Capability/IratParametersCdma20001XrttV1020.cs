using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersCDMA2000-1XRTT-v1020, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersCdma20001XrttV1020 : IRrcType
{
    public ECsfbDual1Xrtt ECsfbDual1Xrtt { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ECsfbDual1Xrtt = u.Enum("e-CSFB-dual-1XRTT-r10", ECsfbDual1Xrtt);
        u.End();
    }
}

/// <summary>e-CSFB-dual-1XRTT-r10 of IRAT-ParametersCDMA2000-1XRTT-v1020.</summary>
[Enumerated("supported")]
public enum ECsfbDual1Xrtt
{
    Supported,
}
