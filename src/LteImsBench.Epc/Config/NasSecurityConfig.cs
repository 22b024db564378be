namespace LteImsBench.Epc.Config;

/// <summary>NAS security as the network wants it, TS 24.301 §5.4.2 and §5.4.3.</summary>
public sealed record NasSecurityConfig
{
    /// <summary>EIA numbers, most wanted first. EIA0 is legal for emergency attach only and never chosen unless listed.</summary>
    public IReadOnlyList<int> IntegrityPreference { get; init; } = [2, 1, 3];

    /// <summary>EEA numbers, most wanted first.</summary>
    public IReadOnlyList<int> CipheringPreference { get; init; } = [0, 2, 1, 3];

    /// <summary>Whether an ATTACH REQUEST that an existing context protects still leads to authentication.</summary>
    public bool AuthenticatesEveryAttach { get; init; } = true;

    /// <summary>Whether the SECURITY MODE COMMAND asks for the IMEISV.</summary>
    public bool RequestsImeisv { get; init; } = true;

    /// <summary>Whether the SECURITY MODE COMMAND carries HASH_MME after an unprotected initial message.</summary>
    public bool SendsHashMme { get; init; } = true;

    /// <summary>What follows a wrong RES.</summary>
    public AuthenticationRefusal WrongResponse { get; init; } = AuthenticationRefusal.AuthenticationReject;

    /// <summary>What follows AUTHENTICATION FAILURE #20 or #26 once the identity has been verified.</summary>
    public AuthenticationRefusal MacFailure { get; init; } = AuthenticationRefusal.RejectWithCause;
}

/// <summary>How the network ends a failed authentication.</summary>
public enum AuthenticationRefusal
{
    /// <summary>AUTHENTICATION REJECT, as TS 24.301 §5.4.2.5 has it. A phone then ignores its SIM until it is switched off.</summary>
    AuthenticationReject,

    /// <summary>The reject message of the procedure that asked for it, with <see cref="EpcCauses.AuthenticationFailed"/>.</summary>
    RejectWithCause,
}
