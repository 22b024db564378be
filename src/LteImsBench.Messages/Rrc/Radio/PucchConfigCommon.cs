using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUCCH-ConfigCommon, TS 36.331 §6.3.2.</summary>
public sealed record PucchConfigCommon : IRrcType
{
    private static readonly Scale DeltaPucchShiftScale = new("ds1 ds2 ds3");

    public int DeltaPucchShift { get; set; }

    /// <summary>N^(2)_RB, TS 36.211 §5.4.</summary>
    public int NRbCqi { get; set; }

    /// <summary>N^(1)_cs, TS 36.211 §5.4.</summary>
    public int NCsAn { get; set; }

    /// <summary>N^(1)_PUCCH, TS 36.213 §10.1.</summary>
    public int N1PucchAn { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        DeltaPucchShift = u.Scale("deltaPUCCH-Shift", DeltaPucchShift, DeltaPucchShiftScale);
        NRbCqi = u.Integer("nRB-CQI", NRbCqi, 0, 98);
        NCsAn = u.Integer("nCS-AN", NCsAn, 0, 7);
        N1PucchAn = u.Integer("n1PUCCH-AN", N1PucchAn, 0, 2047);
        u.End();
    }
}
