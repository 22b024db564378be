using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType5-v8h0-IEs, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType5V8H0 : IRrcType, IExtensible
{
    public SequenceOf<InterFreqCarrierFreqInfoV8H0>? InterFreqCarrierFreqListV8H0 { get; set; }

    public SequenceOf<InterFreqCarrierFreqInfoV9E0>? InterFreqCarrierFreqListV9E0 { get; set; }

    public SequenceOf<InterFreqCarrierFreqInfoV10J0>? InterFreqCarrierFreqListV10J0 { get; set; }

    public SequenceOf<InterFreqCarrierFreqInfoV10L0>? InterFreqCarrierFreqListV10L0 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2);
        InterFreqCarrierFreqListV8H0 = u.OptionalList("interFreqCarrierFreqList-v8h0", InterFreqCarrierFreqListV8H0, 1, 8);
        u.NonCritical(2);
        InterFreqCarrierFreqListV9E0 = u.OptionalList("interFreqCarrierFreqList-v9e0", InterFreqCarrierFreqListV9E0, 1, 8);
        u.NonCritical(2);
        InterFreqCarrierFreqListV10J0 = u.OptionalList("interFreqCarrierFreqList-v10j0", InterFreqCarrierFreqListV10J0, 1, 8);
        u.NonCritical(2);
        InterFreqCarrierFreqListV10L0 = u.OptionalList("interFreqCarrierFreqList-v10l0", InterFreqCarrierFreqListV10L0, 1, 8);
        u.Tail();
        u.End();
    }
}
