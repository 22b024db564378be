using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MBMS-SAI-InterFreq-v1140, TS 36.331 §6.3.1.</summary>
public sealed record MbmsSaiInterFreqV1140 : IRrcType
{
    public SequenceOf<int>? MultiBandInfoList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        MultiBandInfoList = u.OptionalList("multiBandInfoList-r11", MultiBandInfoList, 1, 8, static (c, v) => c.Integer(null, v, 1, 256));
        u.End();
    }
}
