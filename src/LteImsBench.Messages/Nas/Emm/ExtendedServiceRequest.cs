using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>EXTENDED SERVICE REQUEST, TS 24.301 §8.2.15.</summary>
public sealed record ExtendedServiceRequest(
    NasKeySetIdentifier NasKeySetIdentifier, ServiceType ServiceType, MobileIdentity MTmsi)
    : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.ExtendedServiceRequest;

    public CsfbResponse? CsfbResponse { get; init; }

    public EpsBearerContextStatus? EpsBearerContextStatus { get; init; }

    /// <summary>NAS signalling low priority.</summary>
    public bool? DeviceProperties { get; init; }

    public OctetString? UeRequestType { get; init; }

    public OctetString? PagingRestriction { get; init; }

    // Information element        IEI  Clause    Presence  Format  Octets
    // Service type                    9.9.3.27  M         V       1/2
    // NAS key set identifier          9.9.3.21  M         V       1/2
    // M-TMSI                          9.9.2.3   M         LV      6
    // CSFB response              B-   9.9.3.5   O         TV      1
    // EPS bearer context status  57   9.9.2.1   O         TLV     4
    // Device properties          D-   9.9.2.0A  O         TV      1
    // UE request type            29   9.9.3.65  O         TLV     3
    // Paging restriction         28   9.9.3.66  O         TLV     3-5
    internal static ExtendedServiceRequest Read(ref NasReader r)
    {
        (byte ksi, byte type) = r.Halves();
        return new(NasKeySetIdentifier.FromNibble(ksi), (ServiceType)type, r.LV<MobileIdentity>())
        {
            CsfbResponse = r.HalfEnum<CsfbResponse>(0xB0, 0b111),
            EpsBearerContextStatus = r.Tlv<EpsBearerContextStatus>(0x57),
            DeviceProperties = r.HalfFlag(0xD0),
            UeRequestType = r.TlvOctets(0x29),
            PagingRestriction = r.TlvOctets(0x28),
        };
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Halves(NasKeySetIdentifier.ToNibble(), (byte)ServiceType);
        w.LV(MTmsi);
        w.HalfEnum(0xB0, CsfbResponse);
        w.Tlv(0x57, EpsBearerContextStatus);
        w.HalfFlag(0xD0, DeviceProperties);
        w.Tlv(0x29, UeRequestType);
        w.Tlv(0x28, PagingRestriction);
    }
}
