using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>ACTIVATE DEFAULT EPS BEARER CONTEXT REQUEST, TS 24.301 §8.3.6.</summary>
public sealed record ActivateDefaultEpsBearerContextRequest(
    EpsBearerId Ebi, Pti Pti, EpsQos EpsQos, AccessPointName AccessPointName, PdnAddress PdnAddress)
    : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.ActivateDefaultEpsBearerContextRequest;

    public OctetString? TransactionIdentifier { get; init; }

    public OctetString? NegotiatedQos { get; init; }

    public byte? NegotiatedLlcSapi { get; init; }

    public RadioPriority? RadioPriority { get; init; }

    public OctetString? PacketFlowIdentifier { get; init; }

    public ApnAmbr? ApnAmbr { get; init; }

    public EsmCause? EsmCause { get; init; }

    public ProtocolConfigurationOptions? ProtocolConfigurationOptions { get; init; }

    public ConnectivityType? ConnectivityType { get; init; }

    public WlanOffloadIndication? WlanOffloadIndication { get; init; }

    public OctetString? NbifomContainer { get; init; }

    public OctetString? HeaderCompressionConfiguration { get; init; }

    public bool? ControlPlaneOnlyIndication { get; init; }

    public ProtocolConfigurationOptions? ExtendedProtocolConfigurationOptions { get; init; }

    public ServingPlmnRateControl? ServingPlmnRateControl { get; init; }

    public ExtendedApnAmbr? ExtendedApnAmbr { get; init; }

    // Information element                      IEI  Clause    Presence  Format  Octets
    // EPS QoS                                       9.9.4.3   M         LV      2-14
    // Access point name                             9.9.4.1   M         LV      2-101
    // PDN address                                   9.9.4.9   M         LV      6-14
    // Transaction identifier                   5D   9.9.4.17  O         TLV     3-4
    // Negotiated QoS                           30   9.9.4.12  O         TLV     14-22
    // Negotiated LLC SAPI                      32   9.9.4.7   O         TV      2
    // Radio priority                           8-   9.9.4.13  O         TV      1
    // Packet flow identifier                   34   9.9.4.8   O         TLV     3
    // APN-AMBR                                 5E   9.9.4.2   O         TLV     4-8
    // ESM cause                                58   9.9.4.4   O         TV      2
    // Protocol configuration options           27   9.9.4.11  O         TLV     3-253
    // Connectivity type                        B-   9.9.4.2A  O         TV      1
    // WLAN offload indication                  C-   9.9.4.18  O         TV      1
    // NBIFOM container                         33   9.9.4.19  O         TLV     3-257
    // Header compression configuration         66   9.9.4.22  O         TLV     5-257
    // Control plane only indication            9-   9.9.4.23  O         TV      1
    // Extended protocol configuration options  7B   9.9.4.26  O         TLV-E   4-65538
    // Serving PLMN rate control                6E   9.9.4.28  O         TLV     4
    // Extended APN-AMBR                        5F   9.9.4.29  O         TLV     8
    internal static ActivateDefaultEpsBearerContextRequest Read(ref NasReader r, EpsBearerId ebi, Pti pti) =>
        new(ebi, pti, r.LV<EpsQos>(), r.LV<AccessPointName>(), r.LV<PdnAddress>())
        {
            TransactionIdentifier = r.TlvOctets(0x5D),
            NegotiatedQos = r.TlvOctets(0x30),
            NegotiatedLlcSapi = r.TvValue(0x32),
            RadioPriority = r.HalfEnum<RadioPriority>(0x80, 0b111),
            PacketFlowIdentifier = r.TlvOctets(0x34),
            ApnAmbr = r.Tlv<ApnAmbr>(0x5E),
            EsmCause = r.TvEnum<EsmCause>(0x58),
            ProtocolConfigurationOptions = r.Tlv<ProtocolConfigurationOptions>(0x27),
            ConnectivityType = r.HalfEnum<ConnectivityType>(0xB0, 0b1111),
            WlanOffloadIndication = r.Half<WlanOffloadIndication>(0xC0),
            NbifomContainer = r.TlvOctets(0x33),
            HeaderCompressionConfiguration = r.TlvOctets(0x66),
            ControlPlaneOnlyIndication = r.HalfFlag(0x90),
            ExtendedProtocolConfigurationOptions = r.TlvE<NetworkExtendedOptions>(0x7B)?.Options,
            ServingPlmnRateControl = r.Tlv<ServingPlmnRateControl>(0x6E),
            ExtendedApnAmbr = r.Tlv<ExtendedApnAmbr>(0x5F),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.LV(EpsQos);
        w.LV(AccessPointName);
        w.LV(PdnAddress);
        w.Tlv(0x5D, TransactionIdentifier);
        w.Tlv(0x30, NegotiatedQos);
        w.TvValue(0x32, NegotiatedLlcSapi);
        w.HalfEnum(0x80, RadioPriority);
        w.Tlv(0x34, PacketFlowIdentifier);
        w.Tlv(0x5E, ApnAmbr);
        w.TvEnum(0x58, EsmCause);
        w.Tlv(0x27, ProtocolConfigurationOptions);
        w.HalfEnum(0xB0, ConnectivityType);
        w.Half(0xC0, WlanOffloadIndication);
        w.Tlv(0x33, NbifomContainer);
        w.Tlv(0x66, HeaderCompressionConfiguration);
        w.HalfFlag(0x90, ControlPlaneOnlyIndication);
        w.TlvE(0x7B, NetworkExtendedOptions.From(ExtendedProtocolConfigurationOptions));
        w.Tlv(0x6E, ServingPlmnRateControl);
        w.Tlv(0x5F, ExtendedApnAmbr);
    }
}
