namespace LteImsBench.Messages.Nas;

/// <summary>ATTACH REJECT, TS 24.301 §8.2.3.</summary>
public sealed record AttachReject(EmmCause EmmCause) : EmmMessage
{
    public override EmmMessageType MessageType => EmmMessageType.AttachReject;

    public EsmMessageContainer? EsmMessageContainer { get; init; }

    public GprsTimer? T3346Value { get; init; }

    public GprsTimer? T3402Value { get; init; }

    public ExtendedEmmCause? ExtendedEmmCause { get; init; }

    public TaiList? ForbiddenTaisForRoaming { get; init; }

    public TaiList? ForbiddenTaisForRegionalService { get; init; }

    // Information element               IEI  Clause    Presence  Format  Octets
    // EMM cause                              9.9.3.9   M         V       1
    // ESM message container             78   9.9.3.15  O         TLV-E   6-n
    // T3346 value                       5F   9.9.3.16A O         TLV     3
    // T3402 value                       16   9.9.3.16A O         TLV     3
    // Extended EMM cause                A-   9.9.3.26A O         TV      1
    // Forbidden TAIs, roaming           1D   9.9.3.33  O         TLV     8-98
    // Forbidden TAIs, regional service  1E   9.9.3.33  O         TLV     8-98
    internal static AttachReject Read(ref NasReader r) =>
        new((EmmCause)r.Octet())
        {
            EsmMessageContainer = r.TlvE<EsmMessageContainer>(0x78),
            T3346Value = r.Tlv<GprsTimer>(0x5F),
            T3402Value = r.Tlv<GprsTimer>(0x16),
            ExtendedEmmCause = r.Half<ExtendedEmmCause>(0xA0),
            ForbiddenTaisForRoaming = r.Tlv<TaiList>(0x1D),
            ForbiddenTaisForRegionalService = r.Tlv<TaiList>(0x1E),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.Octet((byte)EmmCause);
        w.TlvE(0x78, EsmMessageContainer);
        w.Tlv(0x5F, T3346Value);
        w.Tlv(0x16, T3402Value);
        w.Half(0xA0, ExtendedEmmCause);
        w.Tlv(0x1D, ForbiddenTaisForRoaming);
        w.Tlv(0x1E, ForbiddenTaisForRegionalService);
    }
}
