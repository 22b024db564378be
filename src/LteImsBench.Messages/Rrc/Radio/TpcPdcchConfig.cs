using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>The setup of TPC-PDCCH-Config, TS 36.331 §6.3.2.</summary>
public sealed record TpcPdcchConfig : IRrcType
{
    public uint TpcRnti { get; set; }

    public TpcIndex TpcIndex { get; set; } = new TpcIndex.IndexOfFormat3(default);

    public void Fields(UperCursor u)
    {
        u.Begin();
        TpcRnti = u.Bits("tpc-RNTI", TpcRnti, 16);
        TpcIndex = u.Choice("tpc-Index", TpcIndex);
        u.End();
    }
}
