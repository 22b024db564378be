using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultServFreqNR-r15, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultServFreqNr : IRrcType, IExtensible
{
    public int CarrierFreq { get; set; }

    public MeasResultCellNr? MeasResultSCell { get; set; }

    public MeasResultCellNr? MeasResultBestNeighCell { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        CarrierFreq = u.Integer("carrierFreq-r15", CarrierFreq, 0, 3279165);
        MeasResultSCell = u.OptionalItem("measResultSCell-r15", MeasResultSCell);
        MeasResultBestNeighCell = u.OptionalItem("measResultBestNeighCell-r15", MeasResultBestNeighCell);
        u.End();
    }
}
