namespace LteImsBench.Core.Time;

/// <summary>
/// The one thread of a bench above the PHY: every subframe it advances the clock, runs what was posted and lets the layers work.
/// It is the synchronisation context of every procedure, so their continuations come back here, in the order they became ready.
/// Other threads reach the bench only by <see cref="Post(Action)"/> and <see cref="InvokeAsync{T}(Func{T})"/>.
/// </summary>
public sealed class AirLoop(AirClock clock) : SynchronizationContext
{
    private readonly Lock _gate = new();
    private readonly List<Action<Tti>> _everyTti = [];
    private Queue<Work> _posted = new();
    private Queue<Work> _running = new();

    public AirClock Clock { get; } = clock;

    /// <summary>Receives what a callback threw; unset, the exception ends <see cref="Step"/>.</summary>
    public Action<Exception>? OnFault { get; set; }

    /// <summary>Has <paramref name="action"/> run in every subframe, in order of registration.</summary>
    public void EveryTti(Action<Tti> action) => _everyTti.Add(action);

    /// <summary>Runs one subframe. Allocates nothing when nothing was posted.</summary>
    public void Step()
    {
        SynchronizationContext? outer = Current;
        SetSynchronizationContext(this);
        try
        {
            try
            {
                Clock.Advance();
            }
            catch (Exception fault) when (OnFault is not null)
            {
                OnFault(fault);
            }

            RunPosted();
            foreach (Action<Tti> action in _everyTti)
            {
                try
                {
                    action(Clock.Now);
                }
                catch (Exception fault) when (OnFault is not null)
                {
                    OnFault(fault);
                }
            }

            RunPosted();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>Steps until <paramref name="done"/> or until <paramref name="limit"/> of air time has passed; says whether it was done.</summary>
    public bool RunUntil(Func<bool> done, TimeSpan limit)
    {
        for (long left = (long)limit.TotalMilliseconds; left > 0 && !done(); left--) Step();
        return done();
    }

    /// <summary>Starts <paramref name="procedure"/> on the loop; for tests and for the bench itself, which own the thread.</summary>
    public T Start<T>(Func<T> procedure)
        where T : Task
    {
        SynchronizationContext? outer = Current;
        SetSynchronizationContext(this);
        try
        {
            return procedure();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>Queues <paramref name="action"/> for the loop; from any thread.</summary>
    public void Post(Action action) => Post(static state => ((Action)state!)(), action);

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate) _posted.Enqueue(new(d, state));
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Current == this) d(state);
        else InvokeAsync(() => { d(state); return 0; }).GetAwaiter().GetResult();
    }

    /// <summary>Runs <paramref name="query"/> on the loop and brings the answer back to another thread.</summary>
    public Task<T> InvokeAsync<T>(Func<T> query)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            try
            {
                answer.SetResult(query());
            }
            catch (Exception fault)
            {
                answer.SetException(fault);
            }
        });
        return answer.Task;
    }

    /// <summary>Runs an asynchronous <paramref name="procedure"/> on the loop and brings the answer back to another thread.</summary>
    public async Task<T> InvokeAsync<T>(Func<Task<T>> procedure) => await (await InvokeAsync<Task<T>>(() => procedure()).ConfigureAwait(false)).ConfigureAwait(false);

    public override SynchronizationContext CreateCopy() => this;

    private void RunPosted()
    {
        // What a continuation posts runs in the same subframe: a chain of awaits costs no air time.
        while (true)
        {
            lock (_gate)
            {
                if (_posted.Count == 0) return;
                (_posted, _running) = (_running, _posted);
            }

            while (_running.TryDequeue(out Work work))
            {
                try
                {
                    work.Callback(work.State);
                }
                catch (Exception fault) when (OnFault is not null)
                {
                    OnFault(fault);
                }
            }
        }
    }

    private readonly record struct Work(SendOrPostCallback Callback, object? State);
}
