using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PhysCellIdGERAN, TS 36.331 §6.3.4.</summary>
public sealed record PhysCellIdGeran : IRrcType
{
    public uint NetworkColourCode { get; set; }

    public uint BaseStationColourCode { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        NetworkColourCode = u.Bits("networkColourCode", NetworkColourCode, 3);
        BaseStationColourCode = u.Bits("baseStationColourCode", BaseStationColourCode, 3);
        u.End();
    }
}
