using LteImsBench.Core.Time;

namespace LteImsBench.UeSim.Mac;

/// <summary>A timer of MAC, counted in subframes.</summary>
internal struct TtiTimer
{
    private Tti _due;

    public bool IsRunning { get; private set; }

    /// <summary>Starts or restarts; <c>null</c> stands for infinity, with which it runs and never expires.</summary>
    public void Start(Tti now, int? subframes)
    {
        IsRunning = true;
        _due = subframes is { } count ? now + count : new(long.MaxValue);
    }

    public void Stop() => IsRunning = false;

    /// <summary>Whether it expires by <paramref name="now"/>; it then no longer runs.</summary>
    public bool TakeExpiry(Tti now)
    {
        if (!IsRunning || now < _due) return false;
        IsRunning = false;
        return true;
    }
}
