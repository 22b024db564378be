namespace LteImsBench.Messages.Nas;

/// <summary>DETACH REQUEST (UE terminated detach), TS 24.301 §8.2.11.2.</summary>
public sealed record DetachRequestUeTerminated(DetachTypeUeTerminated DetachType) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.DetachRequest;

    public EmmCause? EmmCause { get; init; }

    public TaiList? ForbiddenTaisForRoaming { get; init; }

    public TaiList? ForbiddenTaisForRegionalService { get; init; }

    // Information element               IEI  Clause    Presence  Format  Octets
    // Detach type                            9.9.3.7   M         V       1/2
    // Spare half octet                       9.9.2.9   M         V       1/2
    // EMM cause                         53   9.9.3.9   O         TV      2
    // Forbidden TAIs, roaming           1D   9.9.3.33  O         TLV     8-98
    // Forbidden TAIs, regional service  1E   9.9.3.33  O         TLV     8-98
    internal static DetachRequestUeTerminated Read(ref NasReader r)
    {
        var type = (DetachTypeUeTerminated)r.LowHalf(0b111);
        return new(type)
        {
            EmmCause = r.TvEnum<EmmCause>(0x53),
            ForbiddenTaisForRoaming = r.Tlv<TaiList>(0x1D),
            ForbiddenTaisForRegionalService = r.Tlv<TaiList>(0x1E),
        };
    }

    private protected override void WriteBody(ref NasWriter w)
    {
        w.LowHalf((byte)DetachType);
        w.TvEnum(0x53, EmmCause);
        w.Tlv(0x1D, ForbiddenTaisForRoaming);
        w.Tlv(0x1E, ForbiddenTaisForRegionalService);
    }
}
