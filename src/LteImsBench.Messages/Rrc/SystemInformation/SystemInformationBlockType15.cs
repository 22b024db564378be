using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType15-r11, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType15 : IRrcType, IExtensible
{
    public SequenceOf<int>? MbmsSaiIntraFreq { get; set; }

    public SequenceOf<MbmsSaiInterFreq>? MbmsSaiInterFreqList { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public SequenceOf<MbmsSaiInterFreqV1140>? MbmsSaiInterFreqListV1140 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        MbmsSaiIntraFreq = u.OptionalList("mbms-SAI-IntraFreq-r11", MbmsSaiIntraFreq, 1, 64, static (c, v) => c.Integer(null, v, 0, 65535));
        MbmsSaiInterFreqList = u.OptionalList("mbms-SAI-InterFreqList-r11", MbmsSaiInterFreqList, 1, 8);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Group(1);
        MbmsSaiInterFreqListV1140 = u.OptionalList("mbms-SAI-InterFreqList-v1140", MbmsSaiInterFreqListV1140, 1, 8);
        u.EndGroup();
        u.End();
    }
}
