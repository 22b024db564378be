using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>DL-AM-RLC, TS 36.331 §6.3.2.</summary>
public sealed record DlAmRlc : IRrcType
{
    /// <summary>Milliseconds.</summary>
    public int TReordering { get; set; }

    /// <summary>Milliseconds.</summary>
    public int TStatusProhibit { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        TReordering = u.Scale("t-Reordering", TReordering, Scales.TReordering);
        TStatusProhibit = u.Scale("t-StatusProhibit", TStatusProhibit, Scales.TStatusProhibit);
        u.End();
    }
}
