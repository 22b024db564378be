using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultServFreq-r10, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultServFreqR10 : IRrcType, IExtensible
{
    public int ServFreqId { get; set; }

    public MeasResultSCell? MeasResultSCell { get; set; }

    public MeasResultBestNeighCell? MeasResultBestNeighCell { get; set; }

    public int? MeasResultSCellV1250 { get; set; }

    public int? MeasResultBestNeighCellV1250 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        ServFreqId = u.Integer("servFreqId-r10", ServFreqId, 0, 7);
        MeasResultSCell = u.OptionalItem("measResultSCell-r10", MeasResultSCell);
        MeasResultBestNeighCell = u.OptionalItem("measResultBestNeighCell-r10", MeasResultBestNeighCell);
        u.Group(2);
        MeasResultSCellV1250 = u.OptionalInteger("measResultSCell-v1250", MeasResultSCellV1250, -30, 46);
        MeasResultBestNeighCellV1250 = u.OptionalInteger("measResultBestNeighCell-v1250", MeasResultBestNeighCellV1250, -30, 46);
        u.EndGroup();
        u.End();
    }
}

/// <summary>measResultSCell-r10 of MeasResultServFreq-r10.</summary>
public sealed record MeasResultSCell : IRrcType
{
    public int RsrpResultSCell { get; set; }

    public int RsrqResultSCell { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        RsrpResultSCell = u.Integer("rsrpResultSCell-r10", RsrpResultSCell, 0, 97);
        RsrqResultSCell = u.Integer("rsrqResultSCell-r10", RsrqResultSCell, 0, 34);
        u.End();
    }
}

/// <summary>measResultBestNeighCell-r10 of MeasResultServFreq-r10.</summary>
public sealed record MeasResultBestNeighCell : IRrcType
{
    public Pci PhysCellId { get; set; }

    public int RsrpResultNCell { get; set; }

    public int RsrqResultNCell { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhysCellId = u.Pci("physCellId-r10", PhysCellId);
        RsrpResultNCell = u.Integer("rsrpResultNCell-r10", RsrpResultNCell, 0, 97);
        RsrqResultNCell = u.Integer("rsrqResultNCell-r10", RsrqResultNCell, 0, 34);
        u.End();
    }
}
