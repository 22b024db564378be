using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PhyLayerParameters-v1130, TS 36.331 §6.3.6.</summary>
public sealed record PhyLayerParametersV1130 : IRrcType
{
    public bool CrsInterfHandl { get; set; }

    public bool EPdcch { get; set; }

    public bool MultiAckCsiReporting { get; set; }

    public bool SsCchInterfHandl { get; set; }

    public bool TddSpecialSubframe { get; set; }

    public bool TxDivPucch1BChSelect { get; set; }

    public bool UlCoMp { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 7);
        CrsInterfHandl = u.Flag("crs-InterfHandl-r11", CrsInterfHandl, "supported");
        EPdcch = u.Flag("ePDCCH-r11", EPdcch, "supported");
        MultiAckCsiReporting = u.Flag("multiACK-CSI-Reporting-r11", MultiAckCsiReporting, "supported");
        SsCchInterfHandl = u.Flag("ss-CCH-InterfHandl-r11", SsCchInterfHandl, "supported");
        TddSpecialSubframe = u.Flag("tdd-SpecialSubframe-r11", TddSpecialSubframe, "supported");
        TxDivPucch1BChSelect = u.Flag("txDiv-PUCCH1b-ChSelect-r11", TxDivPucch1BChSelect, "supported");
        UlCoMp = u.Flag("ul-CoMP-r11", UlCoMp, "supported");
        u.End();
    }
}
