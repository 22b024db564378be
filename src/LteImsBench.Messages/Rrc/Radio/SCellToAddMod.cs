using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SCellToAddMod-r10, TS 36.331 §6.2.2.</summary>
public sealed record SCellToAddMod : IRrcType, IExtensible
{
    public int SCellIndex { get; set; }

    public CellIdentification? CellIdentification { get; set; }

    public RadioResourceConfigCommonSCell? RadioResourceConfigCommonSCell { get; set; }

    public RadioResourceConfigDedicatedSCell? RadioResourceConfigDedicatedSCell { get; set; }

    public int? DlCarrierFreqV1090 { get; set; }

    public AntennaInfoDedicatedV10I0? AntennaInfoDedicatedSCellV10I0 { get; set; }

    public SCellState? SCellState { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        SCellIndex = u.Integer("sCellIndex-r10", SCellIndex, 1, 7);
        CellIdentification = u.OptionalItem("cellIdentification-r10", CellIdentification);
        RadioResourceConfigCommonSCell = u.OptionalItem("radioResourceConfigCommonSCell-r10", RadioResourceConfigCommonSCell);
        RadioResourceConfigDedicatedSCell = u.OptionalItem("radioResourceConfigDedicatedSCell-r10", RadioResourceConfigDedicatedSCell);
        u.Group(1);
        DlCarrierFreqV1090 = u.OptionalInteger("dl-CarrierFreq-v1090", DlCarrierFreqV1090, 65536, 262143);
        u.EndGroup();
        u.Group(1);
        AntennaInfoDedicatedSCellV10I0 = u.OptionalItem("antennaInfoDedicatedSCell-v10i0", AntennaInfoDedicatedSCellV10I0);
        u.EndGroup();
        u.SkipAdditions(1);
        u.Group(1);
        SCellState = u.OptionalEnum("sCellState-r15", SCellState);
        u.EndGroup();
        u.End();
    }
}

/// <summary>cellIdentification-r10 of SCellToAddMod-r10.</summary>
public sealed record CellIdentification : IRrcType
{
    public Pci PhysCellId { get; set; }

    public Earfcn DlCarrierFreq { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhysCellId = u.Pci("physCellId-r10", PhysCellId);
        DlCarrierFreq = u.Earfcn("dl-CarrierFreq-r10", DlCarrierFreq);
        u.End();
    }
}

/// <summary>sCellState-r15 of SCellToAddMod-r10.</summary>
[Enumerated("activated dormant")]
public enum SCellState
{
    Activated,
    Dormant,
}
