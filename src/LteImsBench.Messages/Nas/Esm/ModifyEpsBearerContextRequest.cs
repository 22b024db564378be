using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>MODIFY EPS BEARER CONTEXT REQUEST, TS 24.301 §8.3.18.</summary>
public sealed record ModifyEpsBearerContextRequest(EpsBearerId Ebi, Pti Pti) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.ModifyEpsBearerContextRequest;

    public EpsQos? NewEpsQos { get; init; }

    public TrafficFlowTemplate? Tft { get; init; }

    public OctetString? NewQos { get; init; }

    public byte? NegotiatedLlcSapi { get; init; }

    public RadioPriority? RadioPriority { get; init; }

    public OctetString? PacketFlowIdentifier { get; init; }

    public ApnAmbr? ApnAmbr { get; init; }

    public ProtocolConfigurationOptions? ProtocolConfigurationOptions { get; init; }

    public WlanOffloadIndication? WlanOffloadIndication { get; init; }

    public OctetString? NbifomContainer { get; init; }

    public OctetString? HeaderCompressionConfiguration { get; init; }

    public ProtocolConfigurationOptions? ExtendedProtocolConfigurationOptions { get; init; }

    public ExtendedApnAmbr? ExtendedApnAmbr { get; init; }

    public ExtendedEpsQos? ExtendedEpsQos { get; init; }

    // Information element                      IEI  Clause    Presence  Format  Octets
    // New EPS QoS                              5B   9.9.4.3   O         TLV     3-15
    // TFT                                      36   9.9.4.16  O         TLV     3-257
    // New QoS                                  30   9.9.4.12  O         TLV     14-22
    // Negotiated LLC SAPI                      32   9.9.4.7   O         TV      2
    // Radio priority                           8-   9.9.4.13  O         TV      1
    // Packet flow identifier                   34   9.9.4.8   O         TLV     3
    // APN-AMBR                                 5E   9.9.4.2   O         TLV     4-8
    // Protocol configuration options           27   9.9.4.11  O         TLV     3-253
    // WLAN offload indication                  C-   9.9.4.18  O         TV      1
    // NBIFOM container                         33   9.9.4.19  O         TLV     3-257
    // Header compression configuration         66   9.9.4.22  O         TLV     5-257
    // Extended protocol configuration options  7B   9.9.4.26  O         TLV-E   4-65538
    // Extended APN-AMBR                        5F   9.9.4.29  O         TLV     8
    // Extended EPS QoS                         5C   9.9.4.30  O         TLV     12
    internal static ModifyEpsBearerContextRequest Read(ref NasReader r, EpsBearerId ebi, Pti pti) =>
        new(ebi, pti)
        {
            NewEpsQos = r.Tlv<EpsQos>(0x5B),
            Tft = r.Tlv<TrafficFlowTemplate>(0x36),
            NewQos = r.TlvOctets(0x30),
            NegotiatedLlcSapi = r.TvValue(0x32),
            RadioPriority = r.HalfEnum<RadioPriority>(0x80, 0b111),
            PacketFlowIdentifier = r.TlvOctets(0x34),
            ApnAmbr = r.Tlv<ApnAmbr>(0x5E),
            ProtocolConfigurationOptions = r.Tlv<ProtocolConfigurationOptions>(0x27),
            WlanOffloadIndication = r.Half<WlanOffloadIndication>(0xC0),
            NbifomContainer = r.TlvOctets(0x33),
            HeaderCompressionConfiguration = r.TlvOctets(0x66),
            ExtendedProtocolConfigurationOptions = r.TlvE<NetworkExtendedOptions>(0x7B)?.Options,
            ExtendedApnAmbr = r.Tlv<ExtendedApnAmbr>(0x5F),
            ExtendedEpsQos = r.Tlv<ExtendedEpsQos>(0x5C),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Tlv(0x5B, NewEpsQos);
        w.Tlv(0x36, Tft);
        w.Tlv(0x30, NewQos);
        w.TvValue(0x32, NegotiatedLlcSapi);
        w.HalfEnum(0x80, RadioPriority);
        w.Tlv(0x34, PacketFlowIdentifier);
        w.Tlv(0x5E, ApnAmbr);
        w.Tlv(0x27, ProtocolConfigurationOptions);
        w.Half(0xC0, WlanOffloadIndication);
        w.Tlv(0x33, NbifomContainer);
        w.Tlv(0x66, HeaderCompressionConfiguration);
        w.TlvE(0x7B, NetworkExtendedOptions.From(ExtendedProtocolConfigurationOptions));
        w.Tlv(0x5F, ExtendedApnAmbr);
        w.Tlv(0x5C, ExtendedEpsQos);
    }
}
