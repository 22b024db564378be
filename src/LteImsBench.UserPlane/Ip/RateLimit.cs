namespace LteImsBench.UserPlane.Ip;

/// <summary>At most so many events in each second of the clock; what keeps two peers from answering one another for ever.</summary>
internal sealed class RateLimit(TimeProvider clock, int perSecond)
{
    private long _since = clock.GetTimestamp();
    private int _taken;

    public bool TryTake()
    {
        if (clock.GetElapsedTime(_since) >= TimeSpan.FromSeconds(1)) (_since, _taken) = (clock.GetTimestamp(), 0);
        return _taken++ < perSecond;
    }
}
