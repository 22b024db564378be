using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>ATTACH ACCEPT, TS 24.301 §8.2.1.</summary>
public sealed record AttachAccept(
    EpsAttachResult EpsAttachResult, GprsTimer T3412Value, TaiList TaiList, EsmMessageContainer EsmMessageContainer)
    : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.AttachAccept;

    public EpsMobileIdentity? Guti { get; init; }

    public LocationAreaIdentification? LocationAreaIdentification { get; init; }

    public MobileIdentity? MsIdentity { get; init; }

    public EmmCause? EmmCause { get; init; }

    public GprsTimer? T3402Value { get; init; }

    public GprsTimer? T3423Value { get; init; }

    public PlmnList? EquivalentPlmns { get; init; }

    public EmergencyNumberList? EmergencyNumberList { get; init; }

    public EpsNetworkFeatureSupport? EpsNetworkFeatureSupport { get; init; }

    public AdditionalUpdateResult? AdditionalUpdateResult { get; init; }

    public GprsTimer3? T3412ExtendedValue { get; init; }

    public GprsTimer? T3324Value { get; init; }

    public ExtendedDrxParameters? ExtendedDrxParameters { get; init; }

    public DedicatedCoreNetworkId? DcnId { get; init; }

    public SmsServicesStatus? SmsServicesStatus { get; init; }

    public bool? Non3gppEmergencyNumbersUsable { get; init; }

    public GprsTimer? T3448Value { get; init; }

    /// <summary>Redirection to GERAN without security is not allowed.</summary>
    public bool? NetworkPolicy { get; init; }

    public GprsTimer3? T3447Value { get; init; }

    public ExtendedEmergencyNumberList? ExtendedEmergencyNumberList { get; init; }

    public OctetString? CipheringKeyData { get; init; }

    public OctetString? UeRadioCapabilityId { get; init; }

    public bool? UeRadioCapabilityIdDeletionRequested { get; init; }

    public OctetString? NegotiatedWusAssistanceInformation { get; init; }

    public OctetString? NegotiatedDrxParameterInNbS1Mode { get; init; }

    public OctetString? NegotiatedImsiOffset { get; init; }

    public TaiList? ForbiddenTaisForRoaming { get; init; }

    public TaiList? ForbiddenTaisForRegionalService { get; init; }

    // Information element               IEI  Clause    Presence  Format  Octets
    // EPS attach result                      9.9.3.10  M         V       1/2
    // Spare half octet                       9.9.2.9   M         V       1/2
    // T3412 value                            9.9.3.16  M         V       1
    // TAI list                               9.9.3.33  M         LV      7-97
    // ESM message container                  9.9.3.15  M         LV-E    5-n
    // GUTI                              50   9.9.3.12  O         TLV     13
    // Location area identification      13   9.9.2.2   O         TV      6
    // MS identity                       23   9.9.2.3   O         TLV     7-10
    // EMM cause                         53   9.9.3.9   O         TV      2
    // T3402 value                       17   9.9.3.16  O         TV      2
    // T3423 value                       59   9.9.3.16  O         TV      2
    // Equivalent PLMNs                  4A   9.9.2.8   O         TLV     5-47
    // Emergency number list             34   9.9.3.37  O         TLV     5-50
    // EPS network feature support       64   9.9.3.12A O         TLV     3-4
    // Additional update result          F-   9.9.3.0A  O         TV      1
    // T3412 extended value              5E   9.9.3.16B O         TLV     3
    // T3324 value                       6A   9.9.3.16A O         TLV     3
    // Extended DRX parameters           6E   9.9.3.46  O         TLV     3-4
    // DCN-ID                            65   9.9.3.48  O         TLV     4
    // SMS services status               E-   9.9.3.4B  O         TV      1
    // Non-3GPP NW provided policies     D-   9.9.3.49  O         TV      1
    // T3448 value                       6B   9.9.3.16A O         TLV     3
    // Network policy                    C-   9.9.3.52  O         TV      1
    // T3447 value                       6C   9.9.3.16B O         TLV     3
    // Extended emergency number list    7A   9.9.3.37A O         TLV-E   7-65538
    // Ciphering key data                7C   9.9.3.56  O         TLV-E   35-2291
    // UE radio capability ID            66   9.9.3.60  O         TLV     3-n
    // UE radio capability ID deletion   B-   9.9.3.61  O         TV      1
    // Negotiated WUS assistance         35   9.9.3.62  O         TLV     3-n
    // Negotiated DRX, NB-S1 mode        36   9.9.3.63  O         TLV     3
    // Negotiated IMSI offset            38   9.9.3.64  O         TLV     4
    // Forbidden TAIs, roaming           1D   9.9.3.33  O         TLV     8-98
    // Forbidden TAIs, regional service  1E   9.9.3.33  O         TLV     8-98
    internal static AttachAccept Read(ref NasReader r)
    {
        var result = (EpsAttachResult)r.LowHalf(0b111);
        return new(result, r.V<GprsTimer>(1), r.LV<TaiList>(), r.LVE<EsmMessageContainer>())
        {
            Guti = r.TlvObject<EpsMobileIdentity>(0x50),
            LocationAreaIdentification = r.Tv<LocationAreaIdentification>(0x13, 5),
            MsIdentity = r.TlvObject<MobileIdentity>(0x23),
            EmmCause = r.TvEnum<EmmCause>(0x53),
            T3402Value = r.Tv<GprsTimer>(0x17, 1),
            T3423Value = r.Tv<GprsTimer>(0x59, 1),
            EquivalentPlmns = r.Tlv<PlmnList>(0x4A),
            EmergencyNumberList = r.Tlv<EmergencyNumberList>(0x34),
            EpsNetworkFeatureSupport = r.Tlv<EpsNetworkFeatureSupport>(0x64),
            AdditionalUpdateResult = r.HalfEnum<AdditionalUpdateResult>(0xF0, 0b11),
            T3412ExtendedValue = r.Tlv<GprsTimer3>(0x5E),
            T3324Value = r.Tlv<GprsTimer>(0x6A),
            ExtendedDrxParameters = r.Tlv<ExtendedDrxParameters>(0x6E),
            DcnId = r.Tlv<DedicatedCoreNetworkId>(0x65),
            SmsServicesStatus = r.HalfEnum<SmsServicesStatus>(0xE0, 0b111),
            Non3gppEmergencyNumbersUsable = r.HalfFlag(0xD0),
            T3448Value = r.Tlv<GprsTimer>(0x6B),
            NetworkPolicy = r.HalfFlag(0xC0),
            T3447Value = r.Tlv<GprsTimer3>(0x6C),
            ExtendedEmergencyNumberList = r.TlvE<ExtendedEmergencyNumberList>(0x7A),
            CipheringKeyData = r.TlvEOctets(0x7C),
            UeRadioCapabilityId = r.TlvOctets(0x66),
            UeRadioCapabilityIdDeletionRequested = r.HalfFlag(0xB0),
            NegotiatedWusAssistanceInformation = r.TlvOctets(0x35),
            NegotiatedDrxParameterInNbS1Mode = r.TlvOctets(0x36),
            NegotiatedImsiOffset = r.TlvOctets(0x38),
            ForbiddenTaisForRoaming = r.Tlv<TaiList>(0x1D),
            ForbiddenTaisForRegionalService = r.Tlv<TaiList>(0x1E),
        };
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.LowHalf((byte)EpsAttachResult);
        w.V(T3412Value);
        w.LV(TaiList);
        w.LVE(EsmMessageContainer);
        w.Tlv(0x50, Guti);
        w.Tv(0x13, LocationAreaIdentification);
        w.Tlv(0x23, MsIdentity);
        w.TvEnum(0x53, EmmCause);
        w.Tv(0x17, T3402Value);
        w.Tv(0x59, T3423Value);
        w.Tlv(0x4A, EquivalentPlmns);
        w.Tlv(0x34, EmergencyNumberList);
        w.Tlv(0x64, EpsNetworkFeatureSupport);
        w.HalfEnum(0xF0, AdditionalUpdateResult);
        w.Tlv(0x5E, T3412ExtendedValue);
        w.Tlv(0x6A, T3324Value);
        w.Tlv(0x6E, ExtendedDrxParameters);
        w.Tlv(0x65, DcnId);
        w.HalfEnum(0xE0, SmsServicesStatus);
        w.HalfFlag(0xD0, Non3gppEmergencyNumbersUsable);
        w.Tlv(0x6B, T3448Value);
        w.HalfFlag(0xC0, NetworkPolicy);
        w.Tlv(0x6C, T3447Value);
        w.TlvE(0x7A, ExtendedEmergencyNumberList);
        w.TlvE(0x7C, CipheringKeyData);
        w.Tlv(0x66, UeRadioCapabilityId);
        w.HalfFlag(0xB0, UeRadioCapabilityIdDeletionRequested);
        w.Tlv(0x35, NegotiatedWusAssistanceInformation);
        w.Tlv(0x36, NegotiatedDrxParameterInNbS1Mode);
        w.Tlv(0x38, NegotiatedImsiOffset);
        w.Tlv(0x1D, ForbiddenTaisForRoaming);
        w.Tlv(0x1E, ForbiddenTaisForRegionalService);
    }
}
