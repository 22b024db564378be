using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AdditionalSI-Info-r9, TS 36.331 §6.3.5.</summary>
public sealed record AdditionalSiInfo : IRrcType
{
    public bool CsgMemberStatus { get; set; }

    public uint? CsgIdentity { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        CsgMemberStatus = u.Flag("csg-MemberStatus-r9", CsgMemberStatus, "member");
        CsgIdentity = u.OptionalBits("csg-Identity-r9", CsgIdentity, 27);
        u.End();
    }
}
