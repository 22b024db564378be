using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SCellToAddModExt-r13, TS 36.331 §6.2.2.</summary>
public sealed record SCellToAddModExt : IRrcType
{
    public int SCellIndex { get; set; }

    public CellIdentificationR13? CellIdentification { get; set; }

    public RadioResourceConfigCommonSCell? RadioResourceConfigCommonSCell { get; set; }

    public RadioResourceConfigDedicatedSCell? RadioResourceConfigDedicatedSCell { get; set; }

    public AntennaInfoDedicatedV10I0? AntennaInfoDedicatedSCell { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 4);
        SCellIndex = u.Integer("sCellIndex-r13", SCellIndex, 1, 31);
        CellIdentification = u.OptionalItem("cellIdentification-r13", CellIdentification);
        RadioResourceConfigCommonSCell = u.OptionalItem("radioResourceConfigCommonSCell-r13", RadioResourceConfigCommonSCell);
        RadioResourceConfigDedicatedSCell = u.OptionalItem("radioResourceConfigDedicatedSCell-r13", RadioResourceConfigDedicatedSCell);
        AntennaInfoDedicatedSCell = u.OptionalItem("antennaInfoDedicatedSCell-r13", AntennaInfoDedicatedSCell);
        u.End();
    }
}

/// <summary>cellIdentification-r13 of SCellToAddModExt-r13.</summary>
public sealed record CellIdentificationR13 : IRrcType
{
    public Pci PhysCellId { get; set; }

    public Earfcn DlCarrierFreq { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhysCellId = u.Pci("physCellId-r13", PhysCellId);
        DlCarrierFreq = u.Earfcn("dl-CarrierFreq-r13", DlCarrierFreq, 262143);
        u.End();
    }
}
