using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MBMS-SAI-InterFreq-r11, TS 36.331 §6.3.1.</summary>
public sealed record MbmsSaiInterFreq : IRrcType
{
    public Earfcn DlCarrierFreq { get; set; }

    public SequenceOf<int> MbmsSaiList { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        DlCarrierFreq = u.Earfcn("dl-CarrierFreq-r11", DlCarrierFreq, 262143);
        MbmsSaiList = u.List("mbms-SAI-List-r11", MbmsSaiList, 1, 64, static (c, v) => c.Integer(null, v, 0, 65535));
        u.End();
    }
}
