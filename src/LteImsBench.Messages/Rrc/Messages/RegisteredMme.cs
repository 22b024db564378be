using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RegisteredMME, TS 36.331 §6.2.2.</summary>
public sealed record RegisteredMme : IRrcType
{
    public PlmnIdentity? PlmnIdentity { get; set; }

    public uint Mmegi { get; set; }

    public uint Mmec { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        PlmnIdentity = u.OptionalItem("plmn-Identity", PlmnIdentity);
        Mmegi = u.Bits("mmegi", Mmegi, 16);
        Mmec = u.Bits("mmec", Mmec, 8);
        u.End();
    }
}
