using System.Diagnostics;
using LteImsBench.Core.Time;

namespace LteImsBench.Host.Bench;

/// <summary>
/// Steps a loop on a thread of its own: once a millisecond of wall time, or as fast as a step lets it while somebody else sets the pace.
/// Behind by more than it can catch up soon, it lets the lost time go: air time then runs late, it never jumps.
/// </summary>
public sealed class RealTimePump : IDisposable
{
    private const long MaxLag = 200;

    private readonly AirLoop _loop;
    private readonly Func<bool> _isPaced;
    private readonly Action? _interrupt;
    private readonly Thread _thread;
    private volatile bool _isStopping;

    /// <param name="loop">The loop.</param>
    /// <param name="isPaced">Whether a step takes its time by itself; null never.</param>
    /// <param name="interrupt">Ends a step that waits for its pace.</param>
    public RealTimePump(AirLoop loop, Func<bool>? isPaced = null, Action? interrupt = null)
    {
        (_loop, _isPaced, _interrupt) = (loop, isPaced ?? (() => false), interrupt);
        _thread = new(Run) { Name = "bench", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Milliseconds by which air time has fallen behind since the start.</summary>
    public long Lost { get; private set; }

    public void Dispose()
    {
        _isStopping = true;
        if (Thread.CurrentThread == _thread) return;
        _interrupt?.Invoke();
        _thread.Join();
    }

    private void Run()
    {
        var clock = Stopwatch.StartNew();
        long offset = _loop.Clock.Now.Count;
        while (!_isStopping)
        {
            if (_isPaced())
            {
                _loop.Step();
                offset = _loop.Clock.Now.Count - clock.ElapsedMilliseconds;
                continue;
            }

            long behind = offset + clock.ElapsedMilliseconds - _loop.Clock.Now.Count;
            if (behind <= 0)
            {
                Thread.Sleep(1);
                continue;
            }

            if (behind > MaxLag)
            {
                Lost += behind - MaxLag;
                offset -= behind - MaxLag;
            }

            _loop.Step();
        }
    }
}
