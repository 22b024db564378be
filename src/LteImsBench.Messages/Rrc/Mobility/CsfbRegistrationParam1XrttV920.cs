using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSFB-RegistrationParam1XRTT-v920, TS 36.331 §6.3.4.</summary>
public sealed record CsfbRegistrationParam1XrttV920 : IRrcType
{
    public PowerDownReg PowerDownReg { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PowerDownReg = u.Enum("powerDownReg-r9", PowerDownReg);
        u.End();
    }
}

/// <summary>powerDownReg-r9 of CSFB-RegistrationParam1XRTT-v920.</summary>
[Enumerated("true")]
public enum PowerDownReg
{
    True,
}
