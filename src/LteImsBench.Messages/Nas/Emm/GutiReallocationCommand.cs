using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>GUTI REALLOCATION COMMAND, TS 24.301 §8.2.16.</summary>
public sealed record GutiReallocationCommand(EpsMobileIdentity Guti) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.GutiReallocationCommand;

    public TaiList? TaiList { get; init; }

    public DedicatedCoreNetworkId? DcnId { get; init; }

    public OctetString? UeRadioCapabilityId { get; init; }

    public bool? UeRadioCapabilityIdDeletionRequested { get; init; }

    // Information element              IEI  Clause    Presence  Format  Octets
    // GUTI                                  9.9.3.12  M         LV      12
    // TAI list                         54   9.9.3.33  O         TLV     8-98
    // DCN-ID                           65   9.9.3.48  O         TLV     4
    // UE radio capability ID           66   9.9.3.60  O         TLV     3-n
    // UE radio capability ID deletion  B-   9.9.3.61  O         TV      1
    internal static GutiReallocationCommand Read(ref NasReader r) =>
        new(r.LV<EpsMobileIdentity>())
        {
            TaiList = r.Tlv<TaiList>(0x54),
            DcnId = r.Tlv<DedicatedCoreNetworkId>(0x65),
            UeRadioCapabilityId = r.TlvOctets(0x66),
            UeRadioCapabilityIdDeletionRequested = r.HalfFlag(0xB0),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.LV(Guti);
        w.Tlv(0x54, TaiList);
        w.Tlv(0x65, DcnId);
        w.Tlv(0x66, UeRadioCapabilityId);
        w.HalfFlag(0xB0, UeRadioCapabilityIdDeletionRequested);
    }
}
