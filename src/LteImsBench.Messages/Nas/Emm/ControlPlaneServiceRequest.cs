using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>CONTROL PLANE SERVICE REQUEST, TS 24.301 §8.2.33.</summary>
public sealed record ControlPlaneServiceRequest(
    NasKeySetIdentifier NasKeySetIdentifier, ControlPlaneServiceType ServiceType, bool ActiveFlag)
    : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.ControlPlaneServiceRequest;

    public EsmMessageContainer? EsmMessageContainer { get; init; }

    public NasMessageContainer? NasMessageContainer { get; init; }

    public EpsBearerContextStatus? EpsBearerContextStatus { get; init; }

    /// <summary>NAS signalling low priority.</summary>
    public bool? DeviceProperties { get; init; }

    public OctetString? UeRequestType { get; init; }

    public OctetString? PagingRestriction { get; init; }

    // Information element         IEI  Clause    Presence  Format  Octets
    // Control plane service type       9.9.3.47  M         V       1/2
    // NAS key set identifier           9.9.3.21  M         V       1/2
    // ESM message container       78   9.9.3.15  O         TLV-E   3-n
    // NAS message container       67   9.9.3.22  O         TLV     4-253
    // EPS bearer context status   57   9.9.2.1   O         TLV     4
    // Device properties           D-   9.9.2.0A  O         TV      1
    // UE request type             29   9.9.3.65  O         TLV     3
    // Paging restriction          28   9.9.3.66  O         TLV     3-5
    internal static ControlPlaneServiceRequest Read(ref NasReader r)
    {
        (byte ksi, byte type) = r.Halves();
        return new(NasKeySetIdentifier.FromNibble(ksi), (ControlPlaneServiceType)(type & 7), (type & 8) != 0)
        {
            EsmMessageContainer = r.TlvE<EsmMessageContainer>(0x78),
            NasMessageContainer = r.Tlv<NasMessageContainer>(0x67),
            EpsBearerContextStatus = r.Tlv<EpsBearerContextStatus>(0x57),
            DeviceProperties = r.HalfFlag(0xD0),
            UeRequestType = r.TlvOctets(0x29),
            PagingRestriction = r.TlvOctets(0x28),
        };
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Halves(NasKeySetIdentifier.ToNibble(), (byte)((ActiveFlag ? 8 : 0) | (byte)ServiceType & 7));
        w.TlvE(0x78, EsmMessageContainer);
        w.Tlv(0x67, NasMessageContainer);
        w.Tlv(0x57, EpsBearerContextStatus);
        w.HalfFlag(0xD0, DeviceProperties);
        w.Tlv(0x29, UeRequestType);
        w.Tlv(0x28, PagingRestriction);
    }
}
