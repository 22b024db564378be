using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>DL-UM-RLC, TS 36.331 §6.3.2.</summary>
public sealed record DlUmRlc : IRrcType
{
    /// <summary>Bits.</summary>
    public int SnFieldLength { get; set; }

    /// <summary>Milliseconds.</summary>
    public int TReordering { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SnFieldLength = u.Scale("sn-FieldLength", SnFieldLength, Scales.SnFieldLength);
        TReordering = u.Scale("t-Reordering", TReordering, Scales.TReordering);
        u.End();
    }
}
