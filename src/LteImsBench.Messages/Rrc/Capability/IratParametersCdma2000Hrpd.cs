using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersCDMA2000-HRPD, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersCdma2000Hrpd : IRrcType
{
    public SequenceOf<int> SupportedBandListHrpd { get; set; } = [];

    public TxConfigHrpd TxConfigHrpd { get; set; }

    public RxConfigHrpd RxConfigHrpd { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SupportedBandListHrpd = u.List(
            "supportedBandListHRPD", SupportedBandListHrpd, 1, 32, static (c, v) => c.Scale(null, v, Scales.BandclassCdma2000));
        TxConfigHrpd = u.Enum("tx-ConfigHRPD", TxConfigHrpd);
        RxConfigHrpd = u.Enum("rx-ConfigHRPD", RxConfigHrpd);
        u.End();
    }
}

/// <summary>tx-ConfigHRPD of IRAT-ParametersCDMA2000-HRPD.</summary>
[Enumerated("single dual")]
public enum TxConfigHrpd
{
    Single,
    Dual,
}

/// <summary>rx-ConfigHRPD of IRAT-ParametersCDMA2000-HRPD.</summary>
[Enumerated("single dual")]
public enum RxConfigHrpd
{
    Single,
    Dual,
}
