using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUCCH-ConfigCommon, TS 36.331 §6.3.2.</summary>
public sealed record PucchConfigCommon : IRrcType
{
    private static readonly Scale DeltaPucchShiftScale = new("ds1 ds2 ds3");

    public int DeltaPucchShift { get; set; }

    public int NRbCqi { get; set; }

    public int NCsAn { get; set; }

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
