namespace LteImsBench.Messages.Nas;

/// <summary>Extended EMM cause, TS 24.301 §9.9.3.26A.</summary>
public readonly record struct ExtendedEmmCause(bool EutranNotAllowed, bool EpsOptimizationNotSupported, bool NbIotNotAllowed)
    : INasNibble<ExtendedEmmCause>
{
    static ExtendedEmmCause INasNibble<ExtendedEmmCause>.FromNibble(byte nibble) =>
        new((nibble & 1) != 0, (nibble & 2) != 0, (nibble & 4) != 0);

    byte INasNibble<ExtendedEmmCause>.ToNibble() =>
        (byte)((EutranNotAllowed ? 1 : 0) | (EpsOptimizationNotSupported ? 2 : 0) | (NbIotNotAllowed ? 4 : 0));
}

/// <summary>UE status, TS 24.301 §9.9.3.54.</summary>
public readonly record struct UeStatus(bool S1Registered, bool N1Registered) : INasElement<UeStatus>
{
    static UeStatus INasElement<UeStatus>.Read(ref NasReader r)
    {
        byte octet = r.Octet();
        return new((octet & 1) != 0, (octet & 2) != 0);
    }

    void INasElement<UeStatus>.Write(ref NasWriter w) => w.Octet((byte)((S1Registered ? 1 : 0) | (N1Registered ? 2 : 0)));
}

/// <summary>Network resource identifier container, TS 24.008 §10.5.5.31: ten bits.</summary>
public readonly record struct NetworkResourceIdentifier(ushort Value) : INasElement<NetworkResourceIdentifier>
{
    static NetworkResourceIdentifier INasElement<NetworkResourceIdentifier>.Read(ref NasReader r) => new((ushort)(r.UInt16() >> 6));

    void INasElement<NetworkResourceIdentifier>.Write(ref NasWriter w) => w.UInt16(Value << 6);
}

/// <summary>DCN-ID, TS 24.008 §10.5.5.35.</summary>
public readonly record struct DedicatedCoreNetworkId(ushort Value) : INasElement<DedicatedCoreNetworkId>
{
    static DedicatedCoreNetworkId INasElement<DedicatedCoreNetworkId>.Read(ref NasReader r) => new(r.UInt16());

    void INasElement<DedicatedCoreNetworkId>.Write(ref NasWriter w) => w.UInt16(Value);
}

/// <summary>Serving PLMN rate control, TS 24.301 §9.9.4.28: uplink messages per 6 min; FFFF for no restriction.</summary>
public readonly record struct ServingPlmnRateControl(ushort Value) : INasElement<ServingPlmnRateControl>
{
    static ServingPlmnRateControl INasElement<ServingPlmnRateControl>.Read(ref NasReader r) => new(r.UInt16());

    void INasElement<ServingPlmnRateControl>.Write(ref NasWriter w) => w.UInt16(Value);
}

/// <summary>Re-attempt indicator, TS 24.301 §9.9.4.13A.</summary>
/// <param name="RatControl">Re-attempt in A/Gb, Iu or N1 mode is not allowed.</param>
/// <param name="EplmnControl">Re-attempt in an equivalent PLMN is not allowed.</param>
public readonly record struct ReattemptIndicator(bool RatControl, bool EplmnControl) : INasElement<ReattemptIndicator>
{
    static ReattemptIndicator INasElement<ReattemptIndicator>.Read(ref NasReader r)
    {
        byte octet = r.Octet();
        return new((octet & 1) != 0, (octet & 2) != 0);
    }

    void INasElement<ReattemptIndicator>.Write(ref NasWriter w) => w.Octet((byte)((RatControl ? 1 : 0) | (EplmnControl ? 2 : 0)));
}

/// <summary>WLAN offload indication, TS 24.008 §10.5.6.20.</summary>
public readonly record struct WlanOffloadIndication(bool EutranAcceptable, bool UtranAcceptable) : INasNibble<WlanOffloadIndication>
{
    static WlanOffloadIndication INasNibble<WlanOffloadIndication>.FromNibble(byte nibble) => new((nibble & 1) != 0, (nibble & 2) != 0);

    byte INasNibble<WlanOffloadIndication>.ToNibble() => (byte)((EutranAcceptable ? 1 : 0) | (UtranAcceptable ? 2 : 0));
}
