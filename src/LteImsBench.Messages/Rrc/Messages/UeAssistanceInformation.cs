using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UEAssistanceInformation-r11, TS 36.331 §6.2.2.</summary>
public sealed record UeAssistanceInformation : RrcMessage, IExtensible
{
    public PowerPrefIndication? PowerPrefIndication { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("ueAssistanceInformation-r11", c1: 4);
        u.Begin(this, optionals: 3);
        PowerPrefIndication = u.OptionalEnum("powerPrefIndication-r11", PowerPrefIndication);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}

/// <summary>powerPrefIndication-r11 of UEAssistanceInformation-r11.</summary>
[Enumerated("normal lowPowerConsumption")]
public enum PowerPrefIndication
{
    Normal,
    LowPowerConsumption,
}
