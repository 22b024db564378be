using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MBMSInterestIndication-r11, TS 36.331 §6.2.2.</summary>
public sealed record MbmsInterestIndication : RrcMessage, IExtensible
{
    public SequenceOf<Earfcn>? MbmsFreqList { get; set; }

    public bool MbmsPriority { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("interestIndication-r11", c1: 4);
        u.Begin(this, optionals: 4);
        MbmsFreqList = u.OptionalList("mbms-FreqList-r11", MbmsFreqList, 1, 5, static (c, v) => c.Earfcn(null, v, 262143));
        MbmsPriority = u.Flag("mbms-Priority-r11", MbmsPriority);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
