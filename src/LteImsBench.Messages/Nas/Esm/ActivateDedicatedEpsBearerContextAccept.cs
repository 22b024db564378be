using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>ACTIVATE DEDICATED EPS BEARER CONTEXT ACCEPT, TS 24.301 §8.3.1.</summary>
public sealed record ActivateDedicatedEpsBearerContextAccept(EpsBearerId Ebi, Pti Pti) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.ActivateDedicatedEpsBearerContextAccept;

    public ProtocolConfigurationOptions? ProtocolConfigurationOptions { get; init; }

    public OctetString? NbifomContainer { get; init; }

    public ProtocolConfigurationOptions? ExtendedProtocolConfigurationOptions { get; init; }

    // Information element                      IEI  Clause    Presence  Format  Octets
    // Protocol configuration options           27   9.9.4.11  O         TLV     3-253
    // NBIFOM container                         33   9.9.4.19  O         TLV     3-257
    // Extended protocol configuration options  7B   9.9.4.26  O         TLV-E   4-65538
    internal static ActivateDedicatedEpsBearerContextAccept Read(ref NasReader r, EpsBearerId ebi, Pti pti) =>
        new(ebi, pti)
        {
            ProtocolConfigurationOptions = r.Tlv<ProtocolConfigurationOptions>(0x27),
            NbifomContainer = r.TlvOctets(0x33),
            ExtendedProtocolConfigurationOptions = r.TlvE<ProtocolConfigurationOptions>(0x7B),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Tlv(0x27, ProtocolConfigurationOptions);
        w.Tlv(0x33, NbifomContainer);
        w.TlvE(0x7B, ExtendedProtocolConfigurationOptions);
    }
}
