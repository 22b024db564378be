using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.Phy.Ue;

namespace LteImsBench.UeSim.Rrc.Cells;

/// <summary>A suitable cell with the system information that idle mode and connections need.</summary>
/// <param name="Radio">As the search found it.</param>
/// <param name="Sib1">SystemInformationBlockType1.</param>
/// <param name="Sib2">SystemInformationBlockType2.</param>
/// <param name="Plmn">The PLMN selected of those it serves.</param>
/// <param name="PlmnIndex">selectedPLMN-Identity: its place in the list, from 1.</param>
internal sealed record ServingCell(FoundCell Radio, SystemInformationBlockType1 Sib1, SystemInformationBlockType2 Sib2, Plmn Plmn, int PlmnIndex)
{
    public Tai Tai => new(Plmn, Sib1.CellAccessRelatedInfo.TrackingAreaCode);

    public UeCell Description => new(Radio.Pci, Radio.PrbCount, Plmn, Tai.Tac, Sib1.CellAccessRelatedInfo.CellIdentity);
}
