using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>SECURITY MODE COMPLETE, TS 24.301 §8.2.21.</summary>
public sealed record SecurityModeComplete : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.SecurityModeComplete;

    public MobileIdentity? Imeisv { get; init; }

    public ReplayedNasMessageContainer? ReplayedNasMessageContainer { get; init; }

    public OctetString? UeRadioCapabilityId { get; init; }

    // Information element             IEI  Clause    Presence  Format  Octets
    // IMEISV                          23   9.9.2.3   O         TLV     11
    // Replayed NAS message container  79   9.9.3.51  O         TLV-E   3-n
    // UE radio capability ID          66   9.9.3.60  O         TLV     3-n
    internal static SecurityModeComplete Read(ref NasReader r) =>
        new()
        {
            Imeisv = r.TlvObject<MobileIdentity>(0x23),
            ReplayedNasMessageContainer = r.TlvE<ReplayedNasMessageContainer>(0x79),
            UeRadioCapabilityId = r.TlvOctets(0x66),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Tlv(0x23, Imeisv);
        w.TlvE(0x79, ReplayedNasMessageContainer);
        w.Tlv(0x66, UeRadioCapabilityId);
    }
}
