using LteImsBench.Core.Time;

namespace LteImsBench.L2;

/// <summary>A timer that counts TTIs of 1 ms.</summary>
internal struct TtiTimer
{
    private Tti _due;

    public bool IsRunning { get; private set; }

    /// <summary>Starts or restarts the timer; 0 ms leaves it stopped.</summary>
    public void Start(Tti now, int milliseconds)
    {
        IsRunning = milliseconds > 0;
        _due = now + milliseconds;
    }

    public void Stop() => IsRunning = false;

    /// <summary>True once, in the TTI that the timer runs out.</summary>
    public bool Expires(Tti now)
    {
        if (!IsRunning || now < _due) return false;
        IsRunning = false;
        return true;
    }
}
