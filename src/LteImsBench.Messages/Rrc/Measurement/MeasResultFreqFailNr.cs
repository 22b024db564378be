using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultFreqFailNR-r15, TS 36.331 §6.2.2.</summary>
public sealed record MeasResultFreqFailNr : IRrcType, IExtensible
{
    public int CarrierFreq { get; set; }

    public SequenceOf<MeasResultCellNr>? MeasResultCellList { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        CarrierFreq = u.Integer("carrierFreq-r15", CarrierFreq, 0, 3279165);
        MeasResultCellList = u.OptionalList("measResultCellList-r15", MeasResultCellList, 1, 8);
        u.End();
    }
}
