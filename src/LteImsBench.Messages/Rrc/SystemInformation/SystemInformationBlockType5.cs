using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType5, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType5 : IRrcType, IExtensible
{
    public SequenceOf<InterFreqCarrierFreqInfo> InterFreqCarrierFreqList { get; set; } = [];

    public OctetString? LateNonCriticalExtension { get; set; }

    public SequenceOf<InterFreqCarrierFreqInfoR12>? InterFreqCarrierFreqListExt { get; set; }

    public SequenceOf<InterFreqCarrierFreqInfoV1310>? InterFreqCarrierFreqListV1310 { get; set; }

    public SequenceOf<InterFreqCarrierFreqInfoV1310>? InterFreqCarrierFreqListExtV1310 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        InterFreqCarrierFreqList = u.List("interFreqCarrierFreqList", InterFreqCarrierFreqList, 1, 8);
        u.Addition();
        LateNonCriticalExtension = u.OptionalContaining<SystemInformationBlockType5V8H0>(
            "lateNonCriticalExtension", LateNonCriticalExtension);
        u.EndGroup();
        u.Group(2, notDecoded: 0b01);
        InterFreqCarrierFreqListExt = u.OptionalList("interFreqCarrierFreqListExt-r12", InterFreqCarrierFreqListExt, 1, 8);
        u.EndGroup();
        u.SkipAdditions(1);
        u.Group(2);
        InterFreqCarrierFreqListV1310 = u.OptionalList("interFreqCarrierFreqList-v1310", InterFreqCarrierFreqListV1310, 1, 8);
        InterFreqCarrierFreqListExtV1310 = u.OptionalList("interFreqCarrierFreqListExt-v1310", InterFreqCarrierFreqListExtV1310, 1, 8);
        u.EndGroup();
        u.End();
    }
}
