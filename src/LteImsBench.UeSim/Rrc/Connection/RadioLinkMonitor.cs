namespace LteImsBench.UeSim.Rrc.Connection;

/// <summary>Physical layer problems and their end, TS 36.331 §5.3.11.1 and §5.3.11.2.</summary>
internal sealed class RadioLinkMonitor : IDisposable
{
    private readonly ITimer _t310;
    private int _outOfSync;
    private int _inSync;
    private bool _t310Runs;
    private RadioLinkLimits _limits = new();

    /// <param name="clock">The air clock.</param>
    /// <param name="onFailure">T310 expired.</param>
    public RadioLinkMonitor(TimeProvider clock, Action onFailure) => _t310 = clock.CreateTimer(
        _ =>
        {
            _t310Runs = false;
            onFailure();
        },
        null,
        Timeout.InfiniteTimeSpan,
        Timeout.InfiniteTimeSpan);

    public void Configure(RadioLinkLimits limits) => _limits = limits;

    public void OnSync(bool inSync)
    {
        (_inSync, _outOfSync) = inSync ? (_inSync + 1, 0) : (0, _outOfSync + 1);
        if (!_t310Runs && _outOfSync >= _limits.N310)
        {
            _t310Runs = true;
            _inSync = 0;
            _t310.Change(_limits.T310, Timeout.InfiniteTimeSpan);
        }
        else if (_t310Runs && _inSync >= _limits.N311)
        {
            Reset();
        }
    }

    /// <summary>Stops T310 and forgets what was counted.</summary>
    public void Reset()
    {
        (_outOfSync, _inSync) = (0, 0);
        _t310Runs = false;
        _t310.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _t310.Dispose();
}

/// <summary>T310, N310 and N311, of SIB2 or of rlf-TimersAndConstants.</summary>
internal sealed record RadioLinkLimits
{
    public TimeSpan T310 { get; init; } = TimeSpan.FromSeconds(1);

    public int N310 { get; init; } = 1;

    public int N311 { get; init; } = 1;
}
