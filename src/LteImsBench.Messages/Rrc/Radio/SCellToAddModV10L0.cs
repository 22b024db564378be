using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SCellToAddMod-v10l0, TS 36.331 §6.2.2.</summary>
public sealed record SCellToAddModV10L0 : IRrcType
{
    public RadioResourceConfigCommonSCellV10L0? RadioResourceConfigCommonSCellV10L0 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        RadioResourceConfigCommonSCellV10L0 = u.OptionalItem("radioResourceConfigCommonSCell-v10l0", RadioResourceConfigCommonSCellV10L0);
        u.End();
    }
}
