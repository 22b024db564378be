using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IRAT-ParametersCDMA2000-1XRTT, TS 36.331 §6.3.6.</summary>
public sealed record IratParametersCdma20001Xrtt : IRrcType
{
    public SequenceOf<int> SupportedBandList1Xrtt { get; set; } = [];

    public TxConfig1Xrtt TxConfig1Xrtt { get; set; }

    public RxConfig1Xrtt RxConfig1Xrtt { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        SupportedBandList1Xrtt = u.List(
            "supportedBandList1XRTT", SupportedBandList1Xrtt, 1, 32, static (c, v) => c.Scale(null, v, Scales.BandclassCdma2000));
        TxConfig1Xrtt = u.Enum("tx-Config1XRTT", TxConfig1Xrtt);
        RxConfig1Xrtt = u.Enum("rx-Config1XRTT", RxConfig1Xrtt);
        u.End();
    }
}

/// <summary>tx-Config1XRTT of IRAT-ParametersCDMA2000-1XRTT.</summary>
[Enumerated("single dual")]
public enum TxConfig1Xrtt
{
    Single,
    Dual,
}

/// <summary>rx-Config1XRTT of IRAT-ParametersCDMA2000-1XRTT.</summary>
[Enumerated("single dual")]
public enum RxConfig1Xrtt
{
    Single,
    Dual,
}
