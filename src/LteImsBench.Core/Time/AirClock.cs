namespace LteImsBench.Core.Time;

/// <summary>
/// The clock of a run: it advances only when a subframe has been on the air. Timers fire at subframe boundaries, in the order
/// of their due time and then of their start, on the thread that advances the clock.
/// </summary>
public sealed class AirClock(DateTimeOffset epoch) : TimeProvider
{
    private const long TicksPerTti = TimeSpan.TicksPerMillisecond;

    private readonly PriorityQueue<Timer, (long Due, long Order)> _timers = new();
    private long _order;
    private int _stale;

    /// <summary>A clock whose run starts at a fixed date, for repeatable runs.</summary>
    public AirClock()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Entries of the timer queue, stopped timers that are still in it included.</summary>
    internal int Queued => _timers.Count;

    /// <summary>The subframe now on the air.</summary>
    public Tti Now { get; private set; }

    public TimeSpan Elapsed => TimeSpan.FromMilliseconds(Now.Count);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long GetTimestamp() => Now.Count * TicksPerTti;

    public override DateTimeOffset GetUtcNow() => epoch + Elapsed;

    /// <summary>Moves to the next subframe and fires what is due.</summary>
    public void Advance()
    {
        Now += 1;
        long now = GetTimestamp();
        while (_timers.TryPeek(out Timer? timer, out var key) && key.Due <= now)
        {
            _timers.Dequeue();
            timer.FireIfCurrent(key.Order);
        }
    }

    /// <summary>Advances by whole subframes; what a test does instead of waiting.</summary>
    public void Advance(TimeSpan time)
    {
        for (long n = (long)time.TotalMilliseconds; n > 0; n--) Advance();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    // A timer that was stopped stays in the queue until it is due, which may be days away: most of the queue being such, it is made anew.
    private void OnStale()
    {
        if (++_stale < 64 || _stale * 2 < _timers.Count) return;
        (Timer Timer, (long Due, long Order) Key)[] kept = [.. _timers.UnorderedItems.Where(item => item.Element.IsCurrent(item.Priority.Order)).Select(item => (item.Element, item.Priority))];
        _timers.Clear();
        foreach (var (timer, key) in kept) _timers.Enqueue(timer, key);
        _stale = 0;
    }

    private sealed class Timer(AirClock clock, TimerCallback callback, object? state) : ITimer
    {
        private long _current = -1;
        private long _periodTicks;

        public bool IsCurrent(long order) => order == _current;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Forget();
            _periodTicks = period > TimeSpan.Zero ? Math.Max(TicksPerTti, period.Ticks) : 0;
            if (dueTime >= TimeSpan.Zero) Schedule(clock.GetTimestamp() + dueTime.Ticks);
            return true;
        }

        public void FireIfCurrent(long order)
        {
            if (order != _current)
            {
                clock._stale--;
                return;
            }

            _current = -1;
            if (_periodTicks > 0) Schedule(clock.GetTimestamp() + _periodTicks);
            callback(state);
        }

        public void Dispose() => Forget();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Forget()
        {
            if (_current >= 0) clock.OnStale();
            _current = -1;
        }

        private void Schedule(long due)
        {
            _current = clock._order++;
            clock._timers.Enqueue(this, (due, _current));
        }
    }
}
