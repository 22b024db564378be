using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.Messages.S1;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionRequest, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionRequest : RrcMessage
{
    public InitialUeIdentity UeIdentity { get; set; } = new InitialUeIdentity.STmsi(default);

    public EstablishmentCause EstablishmentCause { get; set; }

    public uint Spare { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("rrcConnectionRequest-r8");
        u.Begin();
        UeIdentity = u.Choice("ue-Identity", UeIdentity);
        EstablishmentCause = u.EstablishmentCause("establishmentCause", EstablishmentCause);
        Spare = u.Bits("spare", Spare, 1);
        u.End();
        u.EndCritical();
        u.End();
    }
}
