using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>InDeviceCoexIndication-r11, TS 36.331 §6.2.2.</summary>
public sealed record InDeviceCoexIndication : RrcMessage, IExtensible
{
    public SequenceOf<AffectedCarrierFreq>? AffectedCarrierFreqList { get; set; }

    public TdmAssistanceInfo? TdmAssistanceInfo { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("inDeviceCoexIndication-r11", c1: 4);
        u.Begin(this, optionals: 4);
        AffectedCarrierFreqList = u.OptionalList("affectedCarrierFreqList-r11", AffectedCarrierFreqList, 1, 32);
        TdmAssistanceInfo = u.OptionalChoice("tdm-AssistanceInfo-r11", TdmAssistanceInfo);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
