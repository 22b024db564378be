using System.Text.Json;
using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Rrc;
using LteImsBench.TestCases.Matching;

namespace LteImsBench.Host.Tools;

/// <summary>The fields of an event's PDU, for the matchers of test cases and for reports.</summary>
public sealed class PduFields : IEventFields
{
    private static readonly JsonElement None = JsonDocument.Parse("{}").RootElement.Clone();

    public JsonElement Of(TimelineEvent entry) => Decode(entry)?.Json ?? None;

    private static DecodedPdu? Decode(TimelineEvent entry) => entry.Kind switch
    {
        PduKind.RrcBcchBch => PduDecoder.Rrc(RrcChannel.BcchBch, entry.Payload),
        PduKind.RrcBcchDlSch => PduDecoder.Rrc(RrcChannel.BcchDlSch, entry.Payload),
        PduKind.RrcPcch => PduDecoder.Rrc(RrcChannel.Pcch, entry.Payload),
        PduKind.RrcDlCcch => PduDecoder.Rrc(RrcChannel.DlCcch, entry.Payload),
        PduKind.RrcUlCcch => PduDecoder.Rrc(RrcChannel.UlCcch, entry.Payload),
        PduKind.RrcDlDcch => PduDecoder.Rrc(RrcChannel.DlDcch, entry.Payload),
        PduKind.RrcUlDcch => PduDecoder.Rrc(RrcChannel.UlDcch, entry.Payload),
        PduKind.NasPlain or PduKind.NasWire => PduDecoder.Nas(entry.Payload),
        PduKind.SipOnBearer or PduKind.SipOnHost => PduDecoder.Sip(entry.Payload),
        _ => null,
    };
}
