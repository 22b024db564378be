using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultServFreq-r13, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultServFreqR13 : IRrcType, IExtensible
{
    public int ServFreqId { get; set; }

    public MeasResultSCellR13? MeasResultSCell { get; set; }

    public MeasResultBestNeighCellR13? MeasResultBestNeighCell { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        ServFreqId = u.Integer("servFreqId-r13", ServFreqId, 0, 31);
        MeasResultSCell = u.OptionalItem("measResultSCell-r13", MeasResultSCell);
        MeasResultBestNeighCell = u.OptionalItem("measResultBestNeighCell-r13", MeasResultBestNeighCell);
        u.End();
    }
}

/// <summary>measResultSCell-r13 of MeasResultServFreq-r13.</summary>
public sealed record MeasResultSCellR13 : IRrcType
{
    public int RsrpResultSCell { get; set; }

    public int RsrqResultSCell { get; set; }

    public int? RsSinrResult { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        RsrpResultSCell = u.Integer("rsrpResultSCell-r13", RsrpResultSCell, 0, 97);
        RsrqResultSCell = u.Integer("rsrqResultSCell-r13", RsrqResultSCell, -30, 46);
        RsSinrResult = u.OptionalInteger("rs-sinr-Result-r13", RsSinrResult, 0, 127);
        u.End();
    }
}

/// <summary>measResultBestNeighCell-r13 of MeasResultServFreq-r13.</summary>
public sealed record MeasResultBestNeighCellR13 : IRrcType
{
    public Pci PhysCellId { get; set; }

    public int RsrpResultNCell { get; set; }

    public int RsrqResultNCell { get; set; }

    public int? RsSinrResult { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        PhysCellId = u.Pci("physCellId-r13", PhysCellId);
        RsrpResultNCell = u.Integer("rsrpResultNCell-r13", RsrpResultNCell, 0, 97);
        RsrqResultNCell = u.Integer("rsrqResultNCell-r13", RsrqResultNCell, -30, 46);
        RsSinrResult = u.OptionalInteger("rs-sinr-Result-r13", RsSinrResult, 0, 127);
        u.End();
    }
}
