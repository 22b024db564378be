using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>SERVICE ACCEPT, TS 24.301 §8.2.34.</summary>
public sealed record ServiceAccept : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.ServiceAccept;

    public EpsBearerContextStatus? EpsBearerContextStatus { get; init; }

    public GprsTimer? T3448Value { get; init; }

    public OctetString? EpsAdditionalRequestResult { get; init; }

    public TaiList? ForbiddenTaisForRoaming { get; init; }

    public TaiList? ForbiddenTaisForRegionalService { get; init; }

    // Information element               IEI  Clause    Presence  Format  Octets
    // EPS bearer context status         57   9.9.2.1   O         TLV     4
    // T3448 value                       6B   9.9.3.16A O         TLV     3
    // EPS additional request result     37   9.9.3.67  O         TLV     3
    // Forbidden TAIs, roaming           1D   9.9.3.33  O         TLV     8-98
    // Forbidden TAIs, regional service  1E   9.9.3.33  O         TLV     8-98
    internal static ServiceAccept Read(ref NasReader r) =>
        new()
        {
            EpsBearerContextStatus = r.Tlv<EpsBearerContextStatus>(0x57),
            T3448Value = r.Tlv<GprsTimer>(0x6B),
            EpsAdditionalRequestResult = r.TlvOctets(0x37),
            ForbiddenTaisForRoaming = r.Tlv<TaiList>(0x1D),
            ForbiddenTaisForRegionalService = r.Tlv<TaiList>(0x1E),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Tlv(0x57, EpsBearerContextStatus);
        w.Tlv(0x6B, T3448Value);
        w.Tlv(0x37, EpsAdditionalRequestResult);
        w.Tlv(0x1D, ForbiddenTaisForRoaming);
        w.Tlv(0x1E, ForbiddenTaisForRegionalService);
    }
}
