namespace LteImsBench.UeSim.Procedures;

/// <summary>
/// Where one procedure waits for its reply. What it waits for comes by <see cref="Offer"/>, and it goes on after the caller of that
/// has returned. One wait at a time.
/// </summary>
internal sealed class ReplyBox<T>(TimeProvider clock)
    where T : class
{
    private TaskCompletionSource<Reply<T>>? _waiting;

    public bool IsWaiting => _waiting is not null;

    /// <summary>Gives the reply; false when nothing waits for one.</summary>
    public bool Offer(T reply) => End(new(reply, ReplyEnd.Received));

    /// <summary>Ends a wait without a reply.</summary>
    public void Cancel() => End(new(null, ReplyEnd.Cancelled));

    public async Task<Reply<T>> WaitAsync(TimeSpan limit, CancellationToken stop)
    {
        if (_waiting is not null) throw new InvalidOperationException("one wait at a time");
        if (stop.IsCancellationRequested) return new(null, ReplyEnd.Cancelled);
        TaskCompletionSource<Reply<T>> waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting = waiting;
        await using ITimer timer = clock.CreateTimer(_ => End(new(null, ReplyEnd.Timeout)), null, limit, Timeout.InfiniteTimeSpan);
        await using CancellationTokenRegistration registration = stop.Register(Cancel);
        return await waiting.Task;
    }

    private bool End(Reply<T> reply)
    {
        if (_waiting is not { } waiting) return false;
        _waiting = null;
        return waiting.TrySetResult(reply);
    }
}
