using System.Diagnostics;
using LteImsBench.Core.Time;

namespace LteImsBench.Host.Bench;

/// <summary>
/// Steps a loop once a millisecond of wall time on a thread of its own. Behind by more than it can catch up soon, it lets the lost time
/// go: air time then runs late, it never jumps.
/// </summary>
public sealed class RealTimePump : IDisposable
{
    private const long MaxLag = 200;

    private readonly AirLoop _loop;
    private readonly Thread _thread;
    private volatile bool _isStopping;

    public RealTimePump(AirLoop loop)
    {
        _loop = loop;
        _thread = new(Run) { Name = "bench", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Milliseconds by which air time has fallen behind since the start.</summary>
    public long Lost { get; private set; }

    public void Dispose()
    {
        _isStopping = true;
        if (Thread.CurrentThread != _thread) _thread.Join();
    }

    private void Run()
    {
        var clock = Stopwatch.StartNew();
        long start = _loop.Clock.Now.Count;
        while (!_isStopping)
        {
            long due = start + clock.ElapsedMilliseconds - Lost;
            long behind = due - _loop.Clock.Now.Count;
            if (behind <= 0)
            {
                Thread.Sleep(1);
                continue;
            }

            if (behind > MaxLag) Lost += behind - MaxLag;
            _loop.Step();
        }
    }
}
