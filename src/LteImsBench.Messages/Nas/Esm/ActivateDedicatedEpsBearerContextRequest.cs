using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>ACTIVATE DEDICATED EPS BEARER CONTEXT REQUEST, TS 24.301 §8.3.3.</summary>
public sealed record ActivateDedicatedEpsBearerContextRequest(
    EpsBearerId Ebi, Pti Pti, EpsBearerId LinkedEbi, EpsQos EpsQos, TrafficFlowTemplate Tft)
    : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.ActivateDedicatedEpsBearerContextRequest;

    public OctetString? TransactionIdentifier { get; init; }

    public OctetString? NegotiatedQos { get; init; }

    public byte? NegotiatedLlcSapi { get; init; }

    public RadioPriority? RadioPriority { get; init; }

    public OctetString? PacketFlowIdentifier { get; init; }

    public ProtocolConfigurationOptions? ProtocolConfigurationOptions { get; init; }

    public WlanOffloadIndication? WlanOffloadIndication { get; init; }

    public OctetString? NbifomContainer { get; init; }

    public ProtocolConfigurationOptions? ExtendedProtocolConfigurationOptions { get; init; }

    public ExtendedEpsQos? ExtendedEpsQos { get; init; }

    // Information element                      IEI  Clause    Presence  Format  Octets
    // Linked EPS bearer identity                    9.9.4.6   M         V       1/2
    // Spare half octet                              9.9.2.9   M         V       1/2
    // EPS QoS                                       9.9.4.3   M         LV      2-14
    // TFT                                           9.9.4.16  M         LV      2-256
    // Transaction identifier                   5D   9.9.4.17  O         TLV     3-4
    // Negotiated QoS                           30   9.9.4.12  O         TLV     14-22
    // Negotiated LLC SAPI                      32   9.9.4.7   O         TV      2
    // Radio priority                           8-   9.9.4.13  O         TV      1
    // Packet flow identifier                   34   9.9.4.8   O         TLV     3
    // Protocol configuration options           27   9.9.4.11  O         TLV     3-253
    // WLAN offload indication                  C-   9.9.4.18  O         TV      1
    // NBIFOM container                         33   9.9.4.19  O         TLV     3-257
    // Extended protocol configuration options  7B   9.9.4.26  O         TLV-E   4-65538
    // Extended EPS QoS                         5C   9.9.4.30  O         TLV     12
    internal static ActivateDedicatedEpsBearerContextRequest Read(ref NasReader r, EpsBearerId ebi, Pti pti)
    {
        var linked = new EpsBearerId(r.LowHalf());
        return new(ebi, pti, linked, r.LV<EpsQos>(), r.LV<TrafficFlowTemplate>())
        {
            TransactionIdentifier = r.TlvOctets(0x5D),
            NegotiatedQos = r.TlvOctets(0x30),
            NegotiatedLlcSapi = r.TvValue(0x32),
            RadioPriority = r.HalfEnum<RadioPriority>(0x80, 0b111),
            PacketFlowIdentifier = r.TlvOctets(0x34),
            ProtocolConfigurationOptions = r.Tlv<ProtocolConfigurationOptions>(0x27),
            WlanOffloadIndication = r.Half<WlanOffloadIndication>(0xC0),
            NbifomContainer = r.TlvOctets(0x33),
            ExtendedProtocolConfigurationOptions = r.TlvE<NetworkExtendedOptions>(0x7B)?.Options,
            ExtendedEpsQos = r.Tlv<ExtendedEpsQos>(0x5C),
        };
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.LowHalf(LinkedEbi.Value);
        w.LV(EpsQos);
        w.LV(Tft);
        w.Tlv(0x5D, TransactionIdentifier);
        w.Tlv(0x30, NegotiatedQos);
        w.TvValue(0x32, NegotiatedLlcSapi);
        w.HalfEnum(0x80, RadioPriority);
        w.Tlv(0x34, PacketFlowIdentifier);
        w.Tlv(0x27, ProtocolConfigurationOptions);
        w.Half(0xC0, WlanOffloadIndication);
        w.Tlv(0x33, NbifomContainer);
        w.TlvE(0x7B, NetworkExtendedOptions.From(ExtendedProtocolConfigurationOptions));
        w.Tlv(0x5C, ExtendedEpsQos);
    }
}
