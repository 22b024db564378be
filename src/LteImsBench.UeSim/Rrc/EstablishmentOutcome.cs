namespace LteImsBench.UeSim.Rrc;

/// <summary>How the establishment of a connection ended, TS 36.331 §5.3.3.</summary>
/// <param name="Result">How.</param>
/// <param name="Wait">With a rejection, how long not to try again.</param>
internal readonly record struct EstablishmentOutcome(EstablishmentResult Result, TimeSpan Wait = default);

/// <inheritdoc cref="EstablishmentOutcome"/>
internal enum EstablishmentResult
{
    Connected,

    /// <summary>RRCConnectionReject.</summary>
    Rejected,

    /// <summary>T300 expired.</summary>
    Timeout,

    /// <summary>No cell is camped on.</summary>
    NoCell,

    Cancelled,
}
