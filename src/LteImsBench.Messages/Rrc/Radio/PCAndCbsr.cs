using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>P-C-AndCBSR-r11, TS 36.331 §6.3.2.</summary>
public sealed record PCAndCbsr : IRrcType
{
    public int PC { get; set; }

    public BitString CodebookSubsetRestriction { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PC = u.Integer("p-C-r11", PC, -8, 15);
        CodebookSubsetRestriction = u.BitString("codebookSubsetRestriction-r11", CodebookSubsetRestriction, 0, int.MaxValue);
        u.End();
    }
}
