using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>DeltaFList-PUCCH, TS 36.331 §6.3.2.</summary>
public sealed record DeltaFListPucch : IRrcType
{
    private static readonly Scale DeltaFPucchFormat1Scale = new("deltaF-2 deltaF0 deltaF2");
    private static readonly Scale DeltaFPucchFormat1BScale = new("deltaF1 deltaF3 deltaF5");
    private static readonly Scale DeltaFPucchFormat2Scale = new("deltaF-2 deltaF0 deltaF1 deltaF2");

    public int DeltaFPucchFormat1 { get; set; }

    public int DeltaFPucchFormat1B { get; set; }

    public int DeltaFPucchFormat2 { get; set; }

    public int DeltaFPucchFormat2A { get; set; }

    public int DeltaFPucchFormat2B { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        DeltaFPucchFormat1 = u.Scale("deltaF-PUCCH-Format1", DeltaFPucchFormat1, DeltaFPucchFormat1Scale);
        DeltaFPucchFormat1B = u.Scale("deltaF-PUCCH-Format1b", DeltaFPucchFormat1B, DeltaFPucchFormat1BScale);
        DeltaFPucchFormat2 = u.Scale("deltaF-PUCCH-Format2", DeltaFPucchFormat2, DeltaFPucchFormat2Scale);
        DeltaFPucchFormat2A = u.Scale("deltaF-PUCCH-Format2a", DeltaFPucchFormat2A, DeltaFPucchFormat1Scale);
        DeltaFPucchFormat2B = u.Scale("deltaF-PUCCH-Format2b", DeltaFPucchFormat2B, DeltaFPucchFormat1Scale);
        u.End();
    }
}
