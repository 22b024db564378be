using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CarrierFreqGERAN, TS 36.331 §6.3.4.</summary>
public sealed record CarrierFreqGeran : IRrcType
{
    public int Arfcn { get; set; }

    public BandIndicatorGeran BandIndicator { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        Arfcn = u.Integer("arfcn", Arfcn, 0, 1023);
        BandIndicator = u.Enum("bandIndicator", BandIndicator);
        u.End();
    }
}
