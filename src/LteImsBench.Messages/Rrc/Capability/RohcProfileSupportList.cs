using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ROHC-ProfileSupportList-r15, TS 36.331 §6.3.6.</summary>
public sealed record RohcProfileSupportList : IRrcType
{
    public bool Profile0X0001 { get; set; }

    public bool Profile0X0002 { get; set; }

    public bool Profile0X0003 { get; set; }

    public bool Profile0X0004 { get; set; }

    public bool Profile0X0006 { get; set; }

    public bool Profile0X0101 { get; set; }

    public bool Profile0X0102 { get; set; }

    public bool Profile0X0103 { get; set; }

    public bool Profile0X0104 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        Profile0X0001 = u.Boolean("profile0x0001-r15", Profile0X0001);
        Profile0X0002 = u.Boolean("profile0x0002-r15", Profile0X0002);
        Profile0X0003 = u.Boolean("profile0x0003-r15", Profile0X0003);
        Profile0X0004 = u.Boolean("profile0x0004-r15", Profile0X0004);
        Profile0X0006 = u.Boolean("profile0x0006-r15", Profile0X0006);
        Profile0X0101 = u.Boolean("profile0x0101-r15", Profile0X0101);
        Profile0X0102 = u.Boolean("profile0x0102-r15", Profile0X0102);
        Profile0X0103 = u.Boolean("profile0x0103-r15", Profile0X0103);
        Profile0X0104 = u.Boolean("profile0x0104-r15", Profile0X0104);
        u.End();
    }
}
