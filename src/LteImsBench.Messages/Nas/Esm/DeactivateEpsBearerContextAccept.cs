using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>DEACTIVATE EPS BEARER CONTEXT ACCEPT, TS 24.301 §8.3.11.</summary>
public sealed record DeactivateEpsBearerContextAccept(EpsBearerId Ebi, Pti Pti) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.DeactivateEpsBearerContextAccept;

    public ProtocolConfigurationOptions? ProtocolConfigurationOptions { get; init; }

    public ProtocolConfigurationOptions? ExtendedProtocolConfigurationOptions { get; init; }

    // Information element                      IEI  Clause    Presence  Format  Octets
    // Protocol configuration options           27   9.9.4.11  O         TLV     3-253
    // Extended protocol configuration options  7B   9.9.4.26  O         TLV-E   4-65538
    internal static DeactivateEpsBearerContextAccept Read(ref NasReader r, EpsBearerId ebi, Pti pti) =>
        new(ebi, pti)
        {
            ProtocolConfigurationOptions = r.Tlv<ProtocolConfigurationOptions>(0x27),
            ExtendedProtocolConfigurationOptions = r.TlvE<ProtocolConfigurationOptions>(0x7B),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Tlv(0x27, ProtocolConfigurationOptions);
        w.TlvE(0x7B, ExtendedProtocolConfigurationOptions);
    }
}
