using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CellInfoGERAN-r9, TS 36.331 §6.2.2.</summary>
public sealed record CellInfoGeran : IRrcType
{
    public PhysCellIdGeran PhysCellId { get; set; } = new();

    public CarrierFreqGeran CarrierFreq { get; set; } = new();

    public SequenceOf<OctetString> SystemInformation { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        PhysCellId = u.Item("physCellId-r9", PhysCellId);
        CarrierFreq = u.Item("carrierFreq-r9", CarrierFreq);
        SystemInformation = u.List("systemInformation-r9", SystemInformation, 1, 10, static (c, v) => c.Octets(null, v, 1, 23));
        u.End();
    }
}
