using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>BEARER RESOURCE ALLOCATION REJECT, TS 24.301 §8.3.7.</summary>
public sealed record BearerResourceAllocationReject(EpsBearerId Ebi, Pti Pti, EsmCause EsmCause) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.BearerResourceAllocationReject;

    public ProtocolConfigurationOptions? ProtocolConfigurationOptions { get; init; }

    public GprsTimer3? BackOffTimerValue { get; init; }

    public ReattemptIndicator? ReattemptIndicator { get; init; }

    public OctetString? NbifomContainer { get; init; }

    public ProtocolConfigurationOptions? ExtendedProtocolConfigurationOptions { get; init; }

    // Information element                      IEI  Clause    Presence  Format  Octets
    // ESM cause                                     9.9.4.4   M         V       1
    // Protocol configuration options           27   9.9.4.11  O         TLV     3-253
    // Back-off timer value                     37   9.9.3.16B O         TLV     3
    // Re-attempt indicator                     6B   9.9.4.13A O         TLV     3
    // NBIFOM container                         33   9.9.4.19  O         TLV     3-257
    // Extended protocol configuration options  7B   9.9.4.26  O         TLV-E   4-65538
    internal static BearerResourceAllocationReject Read(ref NasReader r, EpsBearerId ebi, Pti pti) =>
        new(ebi, pti, (EsmCause)r.Octet())
        {
            ProtocolConfigurationOptions = r.Tlv<ProtocolConfigurationOptions>(0x27),
            BackOffTimerValue = r.Tlv<GprsTimer3>(0x37),
            ReattemptIndicator = r.Tlv<ReattemptIndicator>(0x6B),
            NbifomContainer = r.TlvOctets(0x33),
            ExtendedProtocolConfigurationOptions = r.TlvE<NetworkExtendedOptions>(0x7B)?.Options,
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Octet((byte)EsmCause);
        w.Tlv(0x27, ProtocolConfigurationOptions);
        w.Tlv(0x37, BackOffTimerValue);
        w.Tlv(0x6B, ReattemptIndicator);
        w.Tlv(0x33, NbifomContainer);
        w.TlvE(0x7B, NetworkExtendedOptions.From(ExtendedProtocolConfigurationOptions));
    }
}
