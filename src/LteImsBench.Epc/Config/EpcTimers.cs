namespace LteImsBench.Epc.Config;

/// <summary>A timer whose expiry repeats the message that started it.</summary>
/// <param name="Period">Time from sending to expiry.</param>
/// <param name="MaxRetransmissions">Repetitions before the expiry that aborts the procedure.</param>
public readonly record struct RetransmissionTimer(TimeSpan Period, int MaxRetransmissions)
{
    public static RetransmissionTimer Seconds(double seconds, int maxRetransmissions) => new(TimeSpan.FromSeconds(seconds), maxRetransmissions);
}

/// <summary>Timers of the network side, TS 24.301 tables 10.2.2 and 10.3.2, and those that it tells to the UE.</summary>
public sealed record EpcTimers
{
    /// <summary>Paging; its length is the network's choice.</summary>
    public RetransmissionTimer T3413 { get; init; } = RetransmissionTimer.Seconds(2.56, 4);

    /// <summary>DETACH REQUEST.</summary>
    public RetransmissionTimer T3422 { get; init; } = RetransmissionTimer.Seconds(6, 4);

    /// <summary>ATTACH ACCEPT, TRACKING AREA UPDATE ACCEPT with GUTI, GUTI REALLOCATION COMMAND.</summary>
    public RetransmissionTimer T3450 { get; init; } = RetransmissionTimer.Seconds(6, 4);

    /// <summary>AUTHENTICATION REQUEST, SECURITY MODE COMMAND.</summary>
    public RetransmissionTimer T3460 { get; init; } = RetransmissionTimer.Seconds(6, 4);

    /// <summary>IDENTITY REQUEST.</summary>
    public RetransmissionTimer T3470 { get; init; } = RetransmissionTimer.Seconds(6, 4);

    /// <summary>ACTIVATE DEFAULT or DEDICATED EPS BEARER CONTEXT REQUEST.</summary>
    public RetransmissionTimer T3485 { get; init; } = RetransmissionTimer.Seconds(8, 4);

    /// <summary>MODIFY EPS BEARER CONTEXT REQUEST.</summary>
    public RetransmissionTimer T3486 { get; init; } = RetransmissionTimer.Seconds(8, 4);

    /// <summary>ESM INFORMATION REQUEST.</summary>
    public RetransmissionTimer T3489 { get; init; } = RetransmissionTimer.Seconds(4, 2);

    /// <summary>DEACTIVATE EPS BEARER CONTEXT REQUEST.</summary>
    public RetransmissionTimer T3495 { get; init; } = RetransmissionTimer.Seconds(8, 4);

    /// <summary>Periodic tracking area update, given to the UE.</summary>
    public TimeSpan T3412 { get; init; } = TimeSpan.FromMinutes(9);

    /// <summary>Attach retry, given to the UE; null leaves the UE its default.</summary>
    public TimeSpan? T3402 { get; init; }

    /// <summary>CS service back-off of SERVICE REJECT #39.</summary>
    public TimeSpan T3442 { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How much longer than T3412 the mobile reachable timer runs, TS 24.301 §5.3.5.</summary>
    public TimeSpan MobileReachableMargin { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>From expiry of the mobile reachable timer to implicit detach.</summary>
    public TimeSpan ImplicitDetach { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>How long a signalling connection may stay without any UE context or procedure before it is released.</summary>
    public TimeSpan IdleConnection { get; init; } = TimeSpan.FromSeconds(10);
}
