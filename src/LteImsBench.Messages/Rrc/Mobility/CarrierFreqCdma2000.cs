using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CarrierFreqCDMA2000, TS 36.331 §6.3.4.</summary>
public sealed record CarrierFreqCdma2000 : IRrcType
{
    public int BandClass { get; set; }

    public int Arfcn { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        BandClass = u.Scale("bandClass", BandClass, Scales.BandclassCdma2000);
        Arfcn = u.Integer("arfcn", Arfcn, 0, 2047);
        u.End();
    }
}
