namespace LteImsBench.Epc.Config;

/// <summary>
/// EMM causes (TS 24.301 §9.9.3.9) and ESM causes (§9.9.4.4) of refusals that the standard leaves open. No default makes a UE
/// treat its SIM or the PLMN as forbidden: #17 only makes it try again.
/// </summary>
public sealed record EpcCauses
{
    /// <summary>EMM cause for an IMSI that the HSS does not know.</summary>
    public byte UnknownSubscriber { get; init; } = 17;

    /// <summary>EMM cause where authentication ends without AUTHENTICATION REJECT.</summary>
    public byte AuthenticationFailed { get; init; } = 17;

    /// <summary>EMM cause for emergency attach with an IMSI or GUTI; one with an IMEI gets #5, which is made for it.</summary>
    public byte EmergencyAttach { get; init; } = 17;

    /// <summary>EMM cause of SERVICE REJECT for CS fallback, to a UE with a combined attach.</summary>
    public byte CsFallbackCombined { get; init; } = 39;

    /// <summary>EMM cause of SERVICE REJECT for CS fallback, to any other UE.</summary>
    public byte CsFallback { get; init; } = 18;

    /// <summary>EMM cause of a DETACH REQUEST by the network; null sends none.</summary>
    public byte? NetworkDetach { get; init; }

    /// <summary>ESM cause for an unknown APN.</summary>
    public byte UnknownApn { get; init; } = 27;

    /// <summary>ESM cause for an APN that the subscriber may not use.</summary>
    public byte ApnNotSubscribed { get; init; } = 33;

    /// <summary>ESM cause for refused bearer resources.</summary>
    public byte BearerResources { get; init; } = 32;

    /// <summary>ESM cause for an emergency PDN connection where no APN serves it.</summary>
    public byte EmergencyPdn { get; init; } = 32;
}
