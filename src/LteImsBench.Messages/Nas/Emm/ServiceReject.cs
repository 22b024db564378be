namespace LteImsBench.Messages.Nas;

/// <summary>SERVICE REJECT, TS 24.301 §8.2.24.</summary>
public sealed record ServiceReject(EmmCause EmmCause) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.ServiceReject;

    public GprsTimer? T3442Value { get; init; }

    public GprsTimer? T3346Value { get; init; }

    public GprsTimer? T3448Value { get; init; }

    public TaiList? ForbiddenTaisForRoaming { get; init; }

    public TaiList? ForbiddenTaisForRegionalService { get; init; }

    // Information element               IEI  Clause    Presence  Format  Octets
    // EMM cause                              9.9.3.9   M         V       1
    // T3442 value                       5B   9.9.3.16  O         TV      2
    // T3346 value                       5F   9.9.3.16A O         TLV     3
    // T3448 value                       6B   9.9.3.16A O         TLV     3
    // Forbidden TAIs, roaming           1D   9.9.3.33  O         TLV     8-98
    // Forbidden TAIs, regional service  1E   9.9.3.33  O         TLV     8-98
    internal static ServiceReject Read(ref NasReader r) =>
        new((EmmCause)r.Octet())
        {
            T3442Value = r.Tv<GprsTimer>(0x5B, 1),
            T3346Value = r.Tlv<GprsTimer>(0x5F),
            T3448Value = r.Tlv<GprsTimer>(0x6B),
            ForbiddenTaisForRoaming = r.Tlv<TaiList>(0x1D),
            ForbiddenTaisForRegionalService = r.Tlv<TaiList>(0x1E),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Octet((byte)EmmCause);
        w.Tv(0x5B, T3442Value);
        w.Tlv(0x5F, T3346Value);
        w.Tlv(0x6B, T3448Value);
        w.Tlv(0x1D, ForbiddenTaisForRoaming);
        w.Tlv(0x1E, ForbiddenTaisForRegionalService);
    }
}
