using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionReestablishmentRequest, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionReestablishmentRequest : RrcMessage
{
    public ReestabUeIdentity UeIdentity { get; set; } = new();

    public ReestablishmentCause ReestablishmentCause { get; set; }

    public uint Spare { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("rrcConnectionReestablishmentRequest-r8");
        u.Begin();
        UeIdentity = u.Item("ue-Identity", UeIdentity);
        ReestablishmentCause = u.Enum("reestablishmentCause", ReestablishmentCause);
        Spare = u.Bits("spare", Spare, 2);
        u.End();
        u.EndCritical();
        u.End();
    }
}
