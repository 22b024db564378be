using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellSelectionInfo-v1250, TS 36.331 §6.2.2.</summary>
public sealed record CellSelectionInfoV1250 : IRrcType
{
    public int QQualMinRsrqOnAllSymbols { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        QQualMinRsrqOnAllSymbols = u.Integer("q-QualMinRSRQ-OnAllSymbols-r12", QQualMinRsrqOnAllSymbols, -34, -3);
        u.End();
    }
}
