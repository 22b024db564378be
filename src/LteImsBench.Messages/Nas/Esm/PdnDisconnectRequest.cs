using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>PDN DISCONNECT REQUEST, TS 24.301 §8.3.22.</summary>
public sealed record PdnDisconnectRequest(EpsBearerId Ebi, Pti Pti, EpsBearerId LinkedEbi) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.PdnDisconnectRequest;

    public ProtocolConfigurationOptions? ProtocolConfigurationOptions { get; init; }

    public ProtocolConfigurationOptions? ExtendedProtocolConfigurationOptions { get; init; }

    // Information element                      IEI  Clause    Presence  Format  Octets
    // Linked EPS bearer identity                    9.9.4.6   M         V       1/2
    // Spare half octet                              9.9.2.9   M         V       1/2
    // Protocol configuration options           27   9.9.4.11  O         TLV     3-253
    // Extended protocol configuration options  7B   9.9.4.26  O         TLV-E   4-65538
    internal static PdnDisconnectRequest Read(ref NasReader r, EpsBearerId ebi, Pti pti)
    {
        var linked = new EpsBearerId(r.LowHalf());
        return new(ebi, pti, linked)
        {
            ProtocolConfigurationOptions = r.Tlv<ProtocolConfigurationOptions>(0x27),
            ExtendedProtocolConfigurationOptions = r.TlvE<ProtocolConfigurationOptions>(0x7B),
        };
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.LowHalf(LinkedEbi.Value);
        w.Tlv(0x27, ProtocolConfigurationOptions);
        w.TlvE(0x7B, ExtendedProtocolConfigurationOptions);
    }
}
