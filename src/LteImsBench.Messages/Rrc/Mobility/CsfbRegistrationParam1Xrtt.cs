using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSFB-RegistrationParam1XRTT, TS 36.331 §6.3.4.</summary>
public sealed record CsfbRegistrationParam1Xrtt : IRrcType
{
    public uint Sid { get; set; }

    public uint Nid { get; set; }

    public bool MultipleSid { get; set; }

    public bool MultipleNid { get; set; }

    public bool HomeReg { get; set; }

    public bool ForeignSidReg { get; set; }

    public bool ForeignNidReg { get; set; }

    public bool ParameterReg { get; set; }

    public bool PowerUpReg { get; set; }

    public uint RegistrationPeriod { get; set; }

    public uint RegistrationZone { get; set; }

    public uint TotalZone { get; set; }

    public uint ZoneTimer { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        Sid = u.Bits("sid", Sid, 15);
        Nid = u.Bits("nid", Nid, 16);
        MultipleSid = u.Boolean("multipleSID", MultipleSid);
        MultipleNid = u.Boolean("multipleNID", MultipleNid);
        HomeReg = u.Boolean("homeReg", HomeReg);
        ForeignSidReg = u.Boolean("foreignSIDReg", ForeignSidReg);
        ForeignNidReg = u.Boolean("foreignNIDReg", ForeignNidReg);
        ParameterReg = u.Boolean("parameterReg", ParameterReg);
        PowerUpReg = u.Boolean("powerUpReg", PowerUpReg);
        RegistrationPeriod = u.Bits("registrationPeriod", RegistrationPeriod, 7);
        RegistrationZone = u.Bits("registrationZone", RegistrationZone, 12);
        TotalZone = u.Bits("totalZone", TotalZone, 3);
        ZoneTimer = u.Bits("zoneTimer", ZoneTimer, 3);
        u.End();
    }
}
