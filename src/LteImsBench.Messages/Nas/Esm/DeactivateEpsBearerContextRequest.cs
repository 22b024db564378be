using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>DEACTIVATE EPS BEARER CONTEXT REQUEST, TS 24.301 §8.3.12.</summary>
public sealed record DeactivateEpsBearerContextRequest(EpsBearerId Ebi, Pti Pti, EsmCause EsmCause) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.DeactivateEpsBearerContextRequest;

    public ProtocolConfigurationOptions? ProtocolConfigurationOptions { get; init; }

    public GprsTimer3? T3396Value { get; init; }

    public WlanOffloadIndication? WlanOffloadIndication { get; init; }

    public OctetString? NbifomContainer { get; init; }

    public ProtocolConfigurationOptions? ExtendedProtocolConfigurationOptions { get; init; }

    // Information element                      IEI  Clause    Presence  Format  Octets
    // ESM cause                                     9.9.4.4   M         V       1
    // Protocol configuration options           27   9.9.4.11  O         TLV     3-253
    // T3396 value                              37   9.9.3.16B O         TLV     3
    // WLAN offload indication                  C-   9.9.4.18  O         TV      1
    // NBIFOM container                         33   9.9.4.19  O         TLV     3-257
    // Extended protocol configuration options  7B   9.9.4.26  O         TLV-E   4-65538
    internal static DeactivateEpsBearerContextRequest Read(ref NasReader r, EpsBearerId ebi, Pti pti) =>
        new(ebi, pti, (EsmCause)r.Octet())
        {
            ProtocolConfigurationOptions = r.Tlv<ProtocolConfigurationOptions>(0x27),
            T3396Value = r.Tlv<GprsTimer3>(0x37),
            WlanOffloadIndication = r.Half<WlanOffloadIndication>(0xC0),
            NbifomContainer = r.TlvOctets(0x33),
            ExtendedProtocolConfigurationOptions = r.TlvE<NetworkExtendedOptions>(0x7B)?.Options,
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Octet((byte)EsmCause);
        w.Tlv(0x27, ProtocolConfigurationOptions);
        w.Tlv(0x37, T3396Value);
        w.Half(0xC0, WlanOffloadIndication);
        w.Tlv(0x33, NbifomContainer);
        w.TlvE(0x7B, NetworkExtendedOptions.From(ExtendedProtocolConfigurationOptions));
    }
}
