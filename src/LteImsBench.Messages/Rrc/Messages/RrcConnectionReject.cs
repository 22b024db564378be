using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionReject, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionReject : RrcMessage, IExtensible
{
    /// <summary>Seconds.</summary>
    public int WaitTime { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <summary>Seconds.</summary>
    public int? ExtendedWaitTime { get; set; }

    public DeprioritisationReq? DeprioritisationReq { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("rrcConnectionReject-r8", c1: 4);
        u.Begin(this, optionals: 1);
        WaitTime = u.Integer("waitTime", WaitTime, 1, 16);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(2);
        ExtendedWaitTime = u.OptionalInteger("extendedWaitTime-r10", ExtendedWaitTime, 1, 1800);
        u.NonCritical(2);
        DeprioritisationReq = u.OptionalItem("deprioritisationReq-r11", DeprioritisationReq);
        u.NonCritical(2, notDecoded: 0b01);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}

/// <summary>deprioritisationReq-r11 of RRCConnectionReject.</summary>
public sealed record DeprioritisationReq : IRrcType
{
    private static readonly Scale DeprioritisationTimerScale = new("min5 min10 min15 min30");

    public DeprioritisationType DeprioritisationType { get; set; }

    /// <summary>Minutes.</summary>
    public int DeprioritisationTimer { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        DeprioritisationType = u.Enum("deprioritisationType-r11", DeprioritisationType);
        DeprioritisationTimer = u.Scale("deprioritisationTimer-r11", DeprioritisationTimer, DeprioritisationTimerScale);
        u.End();
    }
}

/// <summary>deprioritisationType-r11 of DeprioritisationReq.</summary>
[Enumerated("frequency e-utra")]
public enum DeprioritisationType
{
    Frequency,
    EUtra,
}
