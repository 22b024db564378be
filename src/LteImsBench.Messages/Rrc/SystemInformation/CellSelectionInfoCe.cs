using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellSelectionInfoCE-r13, TS 36.331 §6.3.4.</summary>
public sealed record CellSelectionInfoCe : IRrcType
{
    public int QRxLevMinCe { get; set; }

    public int? QQualMinRsrqCe { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        QRxLevMinCe = u.Integer("q-RxLevMinCE-r13", QRxLevMinCe, -70, -22);
        QQualMinRsrqCe = u.OptionalInteger("q-QualMinRSRQ-CE-r13", QQualMinRsrqCe, -34, -3);
        u.End();
    }
}
