using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PLMN-IdentityInfo, TS 36.331 §6.2.2.</summary>
public sealed record PlmnIdentityInfo : IRrcType
{
    public PlmnIdentity PlmnIdentity { get; set; } = new();

    public CellReservedForOperatorUse CellReservedForOperatorUse { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PlmnIdentity = u.Item("plmn-Identity", PlmnIdentity);
        CellReservedForOperatorUse = u.Enum("cellReservedForOperatorUse", CellReservedForOperatorUse);
        u.End();
    }
}

/// <summary>cellReservedForOperatorUse of PLMN-IdentityInfo.</summary>
[Enumerated("reserved notReserved")]
public enum CellReservedForOperatorUse
{
    Reserved,
    NotReserved,
}
