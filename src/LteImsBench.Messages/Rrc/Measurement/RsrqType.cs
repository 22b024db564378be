using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RSRQ-Type-r12, TS 36.331 §6.3.5.</summary>
public sealed record RsrqType : IRrcType
{
    public bool AllSymbols { get; set; }

    public bool WideBand { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        AllSymbols = u.Boolean("allSymbols-r12", AllSymbols);
        WideBand = u.Boolean("wideBand-r12", WideBand);
        u.End();
    }
}
