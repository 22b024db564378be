using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>PDN CONNECTIVITY REQUEST, TS 24.301 §8.3.20.</summary>
public sealed record PdnConnectivityRequest(EpsBearerId Ebi, Pti Pti, RequestType RequestType, PdnType PdnType) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.PdnConnectivityRequest;

    public bool? EsmInformationTransferFlag { get; init; }

    public AccessPointName? AccessPointName { get; init; }

    public ProtocolConfigurationOptions? ProtocolConfigurationOptions { get; init; }

    /// <summary>NAS signalling low priority.</summary>
    public bool? DeviceProperties { get; init; }

    public OctetString? NbifomContainer { get; init; }

    public OctetString? HeaderCompressionConfiguration { get; init; }

    public ProtocolConfigurationOptions? ExtendedProtocolConfigurationOptions { get; init; }

    // Information element                      IEI  Clause    Presence  Format  Octets
    // Request type                                  9.9.4.14  M         V       1/2
    // PDN type                                      9.9.4.10  M         V       1/2
    // ESM information transfer flag            D-   9.9.4.5   O         TV      1
    // Access point name                        28   9.9.4.1   O         TLV     3-102
    // Protocol configuration options           27   9.9.4.11  O         TLV     3-253
    // Device properties                        C-   9.9.2.0A  O         TV      1
    // NBIFOM container                         33   9.9.4.19  O         TLV     3-257
    // Header compression configuration         66   9.9.4.22  O         TLV     5-257
    // Extended protocol configuration options  7B   9.9.4.26  O         TLV-E   4-65538
    internal static PdnConnectivityRequest Read(ref NasReader r, EpsBearerId ebi, Pti pti)
    {
        (byte pdn, byte request) = r.Halves(spare: 0b1000_1000);
        return new(ebi, pti, (RequestType)request, (PdnType)pdn)
        {
            EsmInformationTransferFlag = r.HalfFlag(0xD0),
            AccessPointName = r.Tlv<AccessPointName>(0x28),
            ProtocolConfigurationOptions = r.Tlv<ProtocolConfigurationOptions>(0x27),
            DeviceProperties = r.HalfFlag(0xC0),
            NbifomContainer = r.TlvOctets(0x33),
            HeaderCompressionConfiguration = r.TlvOctets(0x66),
            ExtendedProtocolConfigurationOptions = r.TlvE<ProtocolConfigurationOptions>(0x7B),
        };
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Halves((byte)PdnType, (byte)RequestType);
        w.HalfFlag(0xD0, EsmInformationTransferFlag);
        w.Tlv(0x28, AccessPointName);
        w.Tlv(0x27, ProtocolConfigurationOptions);
        w.HalfFlag(0xC0, DeviceProperties);
        w.Tlv(0x33, NbifomContainer);
        w.Tlv(0x66, HeaderCompressionConfiguration);
        w.TlvE(0x7B, ExtendedProtocolConfigurationOptions);
    }
}
