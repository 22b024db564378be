using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2.Pdcp;
using LteImsBench.L2.Rlc;

namespace LteImsBench.L2;

/// <summary>One radio bearer: its RLC entity and, but for SRB0, its PDCP entity.</summary>
internal sealed class RadioBearer(Lcid lcid, RlcEntity rlc, PdcpSrb? srb, PdcpDrb? drb)
{
    public Lcid Lcid => lcid;

    public RlcEntity Rlc => rlc;

    public PdcpSrb? Srb => srb;

    public PdcpDrb? Drb => drb;

    /// <summary>Between an RRC connection re-establishment and the reconfiguration after it.</summary>
    public bool IsSuspended { get; set; }

    public void OnTti(Tti now)
    {
        drb?.OnTti(now);
        rlc.OnTti(now);
    }

    /// <summary>First half of a re-establishment, under the old keys.</summary>
    public void ReestablishLower()
    {
        if (drb is not null) drb.ReestablishLower();
        else rlc.Reestablish();
    }

    /// <summary>Second half, under the keys now in force.</summary>
    public void Continue()
    {
        srb?.Reestablish();
        drb?.Continue();
        IsSuspended = false;
    }

    public void Release()
    {
        if (drb is not null) drb.Release();
        else rlc.Release();
    }
}
