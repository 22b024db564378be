namespace LteImsBench.UserPlane.Ip;

/// <summary>
/// A timer that is put off far more often than it fires, such as one restarted by every segment: putting it off only moves the
/// deadline, and the timer underneath starts again when it fires early.
/// </summary>
internal sealed class LazyTimer(TimeProvider clock, Action onDue) : IDisposable
{
    private ITimer? _timer;
    private long _deadline = -1;
    private long _armedFor = -1;

    public bool IsRunning => _deadline >= 0;

    /// <summary>Starts or restarts.</summary>
    public void Start(TimeSpan due)
    {
        _deadline = clock.GetTimestamp() + (long)((Int128)due.Ticks * clock.TimestampFrequency / TimeSpan.TicksPerSecond);
        if (_armedFor >= 0 && _armedFor <= _deadline) return;
        Arm(due);
    }

    public void Stop() => _deadline = -1;

    public void Dispose()
    {
        Stop();
        _armedFor = -1;
        _timer?.Dispose();
    }

    private void Arm(TimeSpan due)
    {
        _armedFor = _deadline;
        if (_timer is null) _timer = clock.CreateTimer(static state => ((LazyTimer)state!).OnFired(), this, due, Timeout.InfiniteTimeSpan);
        else _timer.Change(due, Timeout.InfiniteTimeSpan);
    }

    private void OnFired()
    {
        _armedFor = -1;
        if (_deadline < 0) return;
        long left = _deadline - clock.GetTimestamp();
        if (left > 0)
        {
            Arm(clock.GetElapsedTime(0, left));
            return;
        }

        _deadline = -1;
        onDue();
    }
}
