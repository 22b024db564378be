using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PDSCH-ConfigCommon, TS 36.331 §6.3.2.</summary>
public sealed record PdschConfigCommon : IRrcType
{
    /// <summary>EPRE of the cell-specific reference signals in dBm.</summary>
    public int ReferenceSignalPower { get; set; }

    /// <summary>P_B, TS 36.213 table 5.2-1.</summary>
    public int PB { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        ReferenceSignalPower = u.Integer("referenceSignalPower", ReferenceSignalPower, -60, 50);
        PB = u.Integer("p-b", PB, 0, 3);
        u.End();
    }
}
