using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>SECURITY MODE COMMAND, TS 24.301 §8.2.20.</summary>
public sealed record SecurityModeCommand(
    NasSecurityAlgorithms SelectedNasSecurityAlgorithms, NasKeySetIdentifier NasKeySetIdentifier,
    UeSecurityCapability ReplayedUeSecurityCapabilities)
    : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.SecurityModeCommand;

    public ImeisvRequest? ImeisvRequest { get; init; }

    public OctetString? ReplayedNonceUe { get; init; }

    public OctetString? NonceMme { get; init; }

    public OctetString? HashMme { get; init; }

    public UeAdditionalSecurityCapability? ReplayedUeAdditionalSecurityCapability { get; init; }

    public OctetString? UeRadioCapabilityIdRequest { get; init; }

    // Information element                         IEI  Clause    Presence  Format  Octets
    // Selected NAS security algorithms                 9.9.3.23  M         V       1
    // NAS key set identifier                           9.9.3.21  M         V       1/2
    // Spare half octet                                 9.9.2.9   M         V       1/2
    // Replayed UE security capabilities                9.9.3.36  M         LV      3-6
    // IMEISV request                              C-   9.9.3.18  O         TV      1
    // Replayed nonceUE                            55   9.9.3.25  O         TV      5
    // NonceMME                                    56   9.9.3.25  O         TV      5
    // HashMME                                     4F   9.9.3.50  O         TLV     10
    // Replayed UE additional security capability  6F   9.9.3.53  O         TLV     6
    // UE radio capability ID request              37   9.9.3.59  O         TLV     3
    internal static SecurityModeCommand Read(ref NasReader r)
    {
        NasSecurityAlgorithms algorithms = r.V<NasSecurityAlgorithms>(NasSecurityAlgorithms.Length);
        NasKeySetIdentifier ksi = NasKeySetIdentifier.FromNibble(r.LowHalf());
        return new(algorithms, ksi, r.LV<UeSecurityCapability>())
        {
            ImeisvRequest = r.HalfEnum<ImeisvRequest>(0xC0, 0b111),
            ReplayedNonceUe = r.TvOctets(0x55, 4),
            NonceMme = r.TvOctets(0x56, 4),
            HashMme = r.TlvOctets(0x4F),
            ReplayedUeAdditionalSecurityCapability = r.Tlv<UeAdditionalSecurityCapability>(0x6F),
            UeRadioCapabilityIdRequest = r.TlvOctets(0x37),
        };
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.V(SelectedNasSecurityAlgorithms);
        w.LowHalf(NasKeySetIdentifier.ToNibble());
        w.LV(ReplayedUeSecurityCapabilities);
        w.HalfEnum(0xC0, ImeisvRequest);
        w.Tv(0x55, ReplayedNonceUe);
        w.Tv(0x56, NonceMme);
        w.Tlv(0x4F, HashMme);
        w.Tlv(0x6F, ReplayedUeAdditionalSecurityCapability);
        w.Tlv(0x37, UeRadioCapabilityIdRequest);
    }
}
