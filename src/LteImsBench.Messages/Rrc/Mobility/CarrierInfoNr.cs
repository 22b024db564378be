using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CarrierInfoNR-r15, TS 36.331 §6.2.2.</summary>
public sealed record CarrierInfoNr : IRrcType
{
    private static readonly Scale SubcarrierSpacingSsbScale = new("kHz15 kHz30 kHz120 kHz240");

    public int CarrierFreq { get; set; }

    public int SubcarrierSpacingSsb { get; set; }

    public MtcSsbNr? Smtc { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CarrierFreq = u.Integer("carrierFreq-r15", CarrierFreq, 0, 3279165);
        SubcarrierSpacingSsb = u.Scale("subcarrierSpacingSSB-r15", SubcarrierSpacingSsb, SubcarrierSpacingSsbScale);
        Smtc = u.OptionalItem("smtc-r15", Smtc);
        u.End();
    }
}
