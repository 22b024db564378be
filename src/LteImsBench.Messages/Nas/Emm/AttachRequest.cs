using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>ATTACH REQUEST, TS 24.301 §8.2.4.</summary>
public sealed record AttachRequest(
    NasKeySetIdentifier NasKeySetIdentifier, EpsAttachType EpsAttachType, EpsMobileIdentity EpsMobileIdentity,
    UeNetworkCapability UeNetworkCapability, EsmMessageContainer EsmMessageContainer)
    : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.AttachRequest;

    public OctetString? OldPTmsiSignature { get; init; }

    public EpsMobileIdentity? AdditionalGuti { get; init; }

    public Tai? LastVisitedRegisteredTai { get; init; }

    public DrxParameter? DrxParameter { get; init; }

    public MsNetworkCapability? MsNetworkCapability { get; init; }

    public LocationAreaIdentification? OldLocationAreaIdentification { get; init; }

    /// <summary>Whether a valid TMSI is available.</summary>
    public bool? TmsiStatus { get; init; }

    public OctetString? MobileStationClassmark2 { get; init; }

    public OctetString? MobileStationClassmark3 { get; init; }

    public OctetString? SupportedCodecs { get; init; }

    public AdditionalUpdateType? AdditionalUpdateType { get; init; }

    public VoiceDomainPreference? VoiceDomainPreference { get; init; }

    /// <summary>NAS signalling low priority.</summary>
    public bool? DeviceProperties { get; init; }

    /// <summary>Whether the old GUTI is mapped rather than native.</summary>
    public bool? OldGutiType { get; init; }

    /// <summary>Extended periodic timer in this domain.</summary>
    public bool? MsNetworkFeatureSupport { get; init; }

    public NetworkResourceIdentifier? TmsiBasedNriContainer { get; init; }

    public GprsTimer? T3324Value { get; init; }

    public GprsTimer3? T3412ExtendedValue { get; init; }

    public ExtendedDrxParameters? ExtendedDrxParameters { get; init; }

    public UeAdditionalSecurityCapability? UeAdditionalSecurityCapability { get; init; }

    public UeStatus? UeStatus { get; init; }

    public byte? AdditionalInformationRequested { get; init; }

    public N1UeNetworkCapability? N1UeNetworkCapability { get; init; }

    public OctetString? UeRadioCapabilityIdAvailability { get; init; }

    public OctetString? RequestedWusAssistanceInformation { get; init; }

    public OctetString? DrxParameterInNbS1Mode { get; init; }

    public OctetString? RequestedImsiOffset { get; init; }

    // Information element                  IEI  Clause    Presence  Format  Octets
    // EPS attach type                           9.9.3.11  M         V       1/2
    // NAS key set identifier                    9.9.3.21  M         V       1/2
    // EPS mobile identity                       9.9.3.12  M         LV      5-12
    // UE network capability                     9.9.3.34  M         LV      3-14
    // ESM message container                     9.9.3.15  M         LV-E    5-n
    // Old P-TMSI signature                 19   9.9.3.26  O         TV      4
    // Additional GUTI                      50   9.9.3.12  O         TLV     13
    // Last visited registered TAI          52   9.9.3.32  O         TV      6
    // DRX parameter                        5C   9.9.3.8   O         TV      3
    // MS network capability                31   9.9.3.20  O         TLV     4-10
    // Old location area identification     13   9.9.2.2   O         TV      6
    // TMSI status                          9-   9.9.3.31  O         TV      1
    // Mobile station classmark 2           11   9.9.2.4   O         TLV     5
    // Mobile station classmark 3           20   9.9.2.5   O         TLV     2-34
    // Supported codecs                     40   9.9.2.10  O         TLV     5-n
    // Additional update type               F-   9.9.3.0B  O         TV      1
    // Voice domain preference              5D   9.9.3.44  O         TLV     3
    // Device properties                    D-   9.9.2.0A  O         TV      1
    // Old GUTI type                        E-   9.9.3.45  O         TV      1
    // MS network feature support           C-   9.9.3.20A O         TV      1
    // TMSI based NRI container             10   9.9.3.24A O         TLV     4
    // T3324 value                          6A   9.9.3.16A O         TLV     3
    // T3412 extended value                 5E   9.9.3.16B O         TLV     3
    // Extended DRX parameters              6E   9.9.3.46  O         TLV     3-4
    // UE additional security capability    6F   9.9.3.53  O         TLV     6
    // UE status                            6D   9.9.3.54  O         TLV     3
    // Additional information requested     17   9.9.3.55  O         TV      2
    // N1 UE network capability             32   9.9.3.57  O         TLV     3-15
    // UE radio capability ID availability  34   9.9.3.58  O         TLV     3
    // Requested WUS assistance             35   9.9.3.62  O         TLV     3-n
    // DRX parameter, NB-S1 mode            36   9.9.3.63  O         TLV     3
    // Requested IMSI offset                38   9.9.3.64  O         TLV     4
    internal static AttachRequest Read(ref NasReader r)
    {
        (byte ksi, byte type) = r.Halves(spare: 0b0000_1000);
        return new(
            NasKeySetIdentifier.FromNibble(ksi),
            (EpsAttachType)type,
            r.LV<EpsMobileIdentity>(),
            r.LV<UeNetworkCapability>(),
            r.LVE<EsmMessageContainer>())
        {
            OldPTmsiSignature = r.TvOctets(0x19, 3),
            AdditionalGuti = r.TlvObject<EpsMobileIdentity>(0x50),
            LastVisitedRegisteredTai = r.Tv<TrackingAreaIdentity>(0x52, TrackingAreaIdentity.Length)?.Tai,
            DrxParameter = r.Tv<DrxParameter>(0x5C, 2),
            MsNetworkCapability = r.Tlv<MsNetworkCapability>(0x31),
            OldLocationAreaIdentification = r.Tv<LocationAreaIdentification>(0x13, LocationAreaIdentification.Length),
            TmsiStatus = r.HalfFlag(0x90),
            MobileStationClassmark2 = r.TlvOctets(0x11),
            MobileStationClassmark3 = r.TlvOctets(0x20),
            SupportedCodecs = r.TlvOctets(0x40),
            AdditionalUpdateType = r.Half<AdditionalUpdateType>(0xF0),
            VoiceDomainPreference = r.Tlv<VoiceDomainPreference>(0x5D),
            DeviceProperties = r.HalfFlag(0xD0),
            OldGutiType = r.HalfFlag(0xE0),
            MsNetworkFeatureSupport = r.HalfFlag(0xC0),
            TmsiBasedNriContainer = r.Tlv<NetworkResourceIdentifier>(0x10),
            T3324Value = r.Tlv<GprsTimer>(0x6A),
            T3412ExtendedValue = r.Tlv<GprsTimer3>(0x5E),
            ExtendedDrxParameters = r.Tlv<ExtendedDrxParameters>(0x6E),
            UeAdditionalSecurityCapability = r.Tlv<UeAdditionalSecurityCapability>(0x6F),
            UeStatus = r.Tlv<UeStatus>(0x6D),
            AdditionalInformationRequested = r.TvValue(0x17),
            N1UeNetworkCapability = r.Tlv<N1UeNetworkCapability>(0x32),
            UeRadioCapabilityIdAvailability = r.TlvOctets(0x34),
            RequestedWusAssistanceInformation = r.TlvOctets(0x35),
            DrxParameterInNbS1Mode = r.TlvOctets(0x36),
            RequestedImsiOffset = r.TlvOctets(0x38),
        };
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Halves(NasKeySetIdentifier.ToNibble(), (byte)EpsAttachType);
        w.LV(EpsMobileIdentity);
        w.LV(UeNetworkCapability);
        w.LVE(EsmMessageContainer);
        w.Tv(0x19, OldPTmsiSignature);
        w.Tlv(0x50, AdditionalGuti);
        w.Tv(0x52, TrackingAreaIdentity.From(LastVisitedRegisteredTai));
        w.Tv(0x5C, DrxParameter);
        w.Tlv(0x31, MsNetworkCapability);
        w.Tv(0x13, OldLocationAreaIdentification);
        w.HalfFlag(0x90, TmsiStatus);
        w.Tlv(0x11, MobileStationClassmark2);
        w.Tlv(0x20, MobileStationClassmark3);
        w.Tlv(0x40, SupportedCodecs);
        w.Half(0xF0, AdditionalUpdateType);
        w.Tlv(0x5D, VoiceDomainPreference);
        w.HalfFlag(0xD0, DeviceProperties);
        w.HalfFlag(0xE0, OldGutiType);
        w.HalfFlag(0xC0, MsNetworkFeatureSupport);
        w.Tlv(0x10, TmsiBasedNriContainer);
        w.Tlv(0x6A, T3324Value);
        w.Tlv(0x5E, T3412ExtendedValue);
        w.Tlv(0x6E, ExtendedDrxParameters);
        w.Tlv(0x6F, UeAdditionalSecurityCapability);
        w.Tlv(0x6D, UeStatus);
        w.TvValue(0x17, AdditionalInformationRequested);
        w.Tlv(0x32, N1UeNetworkCapability);
        w.Tlv(0x34, UeRadioCapabilityIdAvailability);
        w.Tlv(0x35, RequestedWusAssistanceInformation);
        w.Tlv(0x36, DrxParameterInNbS1Mode);
        w.Tlv(0x38, RequestedImsiOffset);
    }
}
