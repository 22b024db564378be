namespace LteImsBench.Messages.Nas;

/// <summary>TRACKING AREA UPDATE REJECT, TS 24.301 §8.2.28.</summary>
public sealed record TrackingAreaUpdateReject(EmmCause EmmCause) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.TrackingAreaUpdateReject;

    public GprsTimer? T3346Value { get; init; }

    public ExtendedEmmCause? ExtendedEmmCause { get; init; }

    public TaiList? ForbiddenTaisForRoaming { get; init; }

    public TaiList? ForbiddenTaisForRegionalService { get; init; }

    // Information element               IEI  Clause    Presence  Format  Octets
    // EMM cause                              9.9.3.9   M         V       1
    // T3346 value                       5F   9.9.3.16A O         TLV     3
    // Extended EMM cause                A-   9.9.3.26A O         TV      1
    // Forbidden TAIs, roaming           1D   9.9.3.33  O         TLV     8-98
    // Forbidden TAIs, regional service  1E   9.9.3.33  O         TLV     8-98
    internal static TrackingAreaUpdateReject Read(ref NasReader r) =>
        new((EmmCause)r.Octet())
        {
            T3346Value = r.Tlv<GprsTimer>(0x5F),
            ExtendedEmmCause = r.Half<ExtendedEmmCause>(0xA0),
            ForbiddenTaisForRoaming = r.Tlv<TaiList>(0x1D),
            ForbiddenTaisForRegionalService = r.Tlv<TaiList>(0x1E),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Octet((byte)EmmCause);
        w.Tlv(0x5F, T3346Value);
        w.Half(0xA0, ExtendedEmmCause);
        w.Tlv(0x1D, ForbiddenTaisForRoaming);
        w.Tlv(0x1E, ForbiddenTaisForRegionalService);
    }
}
