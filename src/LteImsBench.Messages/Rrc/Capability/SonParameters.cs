using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SON-Parameters-r9, TS 36.331 §6.3.6.</summary>
public sealed record SonParameters : IRrcType
{
    public bool RachReport { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        RachReport = u.Flag("rach-Report-r9", RachReport, "supported");
        u.End();
    }
}
