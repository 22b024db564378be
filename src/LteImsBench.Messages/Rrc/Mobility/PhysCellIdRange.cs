using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PhysCellIdRange, TS 36.331 §6.3.4.</summary>
public sealed record PhysCellIdRange : IRrcType
{
    private static readonly Scale RangeScale = new("n4 n8 n12 n16 n24 n32 n48 n64 n84 n96 n128 n168 n252 n504 spare2 spare1");

    public Pci Start { get; set; }

    public int? Range { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        Start = u.Pci("start", Start);
        Range = u.OptionalScale("range", Range, RangeScale);
        u.End();
    }
}
