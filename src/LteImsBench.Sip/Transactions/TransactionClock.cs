namespace LteImsBench.Sip.Transactions;

/// <summary>The three timers of one transaction.</summary>
internal sealed class TransactionClock(TimeProvider time, Action<TransactionInput> onTimer) : IDisposable
{
    private readonly ITimer _retransmit = Timer(time, onTimer, TransactionInput.RetransmitTimer);
    private readonly ITimer _timeout = Timer(time, onTimer, TransactionInput.TimeoutTimer);
    private readonly ITimer _linger = Timer(time, onTimer, TransactionInput.LingerTimer);

    public void StartRetransmit(TimeSpan after) => _retransmit.Change(after, Timeout.InfiniteTimeSpan);

    public void StartTimeout(TimeSpan after) => _timeout.Change(after, Timeout.InfiniteTimeSpan);

    public void StartLinger(TimeSpan after) => _linger.Change(after, Timeout.InfiniteTimeSpan);

    public void StopRetransmitAndTimeout()
    {
        _retransmit.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timeout.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _retransmit.Dispose();
        _timeout.Dispose();
        _linger.Dispose();
    }

    private static ITimer Timer(TimeProvider time, Action<TransactionInput> onTimer, TransactionInput input) =>
        time.CreateTimer(_ => onTimer(input), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
