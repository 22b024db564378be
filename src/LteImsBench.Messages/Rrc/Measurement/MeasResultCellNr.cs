using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultCellNR-r15, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultCellNr : IRrcType, IExtensible
{
    public int Pci { get; set; }

    public MeasResultNr MeasResultCell { get; set; } = new();

    public SequenceOf<MeasResultSsbIndex>? MeasResultRsIndexList { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        Pci = u.Integer("pci-r15", Pci, 0, 1007);
        MeasResultCell = u.Item("measResultCell-r15", MeasResultCell);
        MeasResultRsIndexList = u.OptionalList("measResultRS-IndexList-r15", MeasResultRsIndexList, 1, 32);
        u.End();
    }
}
