using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>NonContiguousUL-RA-WithinCC-r10, TS 36.331 §6.3.6.</summary>
public sealed record NonContiguousUlRaWithinCc : IRrcType
{
    public bool NonContiguousUlRaWithinCcInfo { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        NonContiguousUlRaWithinCcInfo = u.Flag("nonContiguousUL-RA-WithinCC-Info-r10", NonContiguousUlRaWithinCcInfo, "supported");
        u.End();
    }
}
