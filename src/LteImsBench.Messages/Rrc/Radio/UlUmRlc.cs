using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UL-UM-RLC, TS 36.331 §6.3.2.</summary>
public sealed record UlUmRlc : IRrcType
{
    /// <summary>Bits.</summary>
    public int SnFieldLength { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SnFieldLength = u.Scale("sn-FieldLength", SnFieldLength, Scales.SnFieldLength);
        u.End();
    }
}
