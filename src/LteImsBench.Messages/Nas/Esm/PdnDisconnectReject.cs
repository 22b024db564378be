using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>PDN DISCONNECT REJECT, TS 24.301 §8.3.21.</summary>
public sealed record PdnDisconnectReject(EpsBearerId Ebi, Pti Pti, EsmCause EsmCause) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.PdnDisconnectReject;

    public ProtocolConfigurationOptions? ProtocolConfigurationOptions { get; init; }

    public ProtocolConfigurationOptions? ExtendedProtocolConfigurationOptions { get; init; }

    // Information element                      IEI  Clause    Presence  Format  Octets
    // ESM cause                                     9.9.4.4   M         V       1
    // Protocol configuration options           27   9.9.4.11  O         TLV     3-253
    // Extended protocol configuration options  7B   9.9.4.26  O         TLV-E   4-65538
    internal static PdnDisconnectReject Read(ref NasReader r, EpsBearerId ebi, Pti pti) =>
        new(ebi, pti, (EsmCause)r.Octet())
        {
            ProtocolConfigurationOptions = r.Tlv<ProtocolConfigurationOptions>(0x27),
            ExtendedProtocolConfigurationOptions = r.TlvE<NetworkExtendedOptions>(0x7B)?.Options,
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Octet((byte)EsmCause);
        w.Tlv(0x27, ProtocolConfigurationOptions);
        w.TlvE(0x7B, NetworkExtendedOptions.From(ExtendedProtocolConfigurationOptions));
    }
}
