namespace LteImsBench.Enb.Rrc;

/// <summary>Runs the procedures of one UE one after the other.</summary>
internal sealed class ProcedureQueue
{
    private readonly Queue<(Func<CancellationToken, Task> Run, CancellationToken Stop)> _waiting = new();
    private CancellationTokenSource _stop = new();
    private bool _isRunning;

    /// <summary>Starts <paramref name="procedure"/>, at once when none is running. One that is stopped still answers its caller.</summary>
    public void Run(Func<CancellationToken, Task> procedure)
    {
        _waiting.Enqueue((procedure, _stop.Token));
        if (!_isRunning) Drain();
    }

    /// <summary>Stops what runs and what waits; later ones start normally.</summary>
    public void Stop()
    {
        CancellationTokenSource stopped = _stop;
        _stop = new();
        stopped.Cancel();
    }

    // Its exceptions are the bench's to see: they surface on the loop, not in a task that nobody awaits.
    private async void Drain()
    {
        _isRunning = true;
        try
        {
            while (_waiting.TryDequeue(out var next)) await next.Run(next.Stop);
        }
        finally
        {
            _isRunning = false;
        }
    }
}
