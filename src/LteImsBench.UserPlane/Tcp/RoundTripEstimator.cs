namespace LteImsBench.UserPlane.Tcp;

/// <summary>The retransmission time-out, RFC 6298.</summary>
internal sealed class RoundTripEstimator
{
    /// <summary>§2.1.</summary>
    public static readonly TimeSpan Initial = TimeSpan.FromSeconds(1);

    /// <summary>§2.4.</summary>
    public static readonly TimeSpan Min = TimeSpan.FromSeconds(1);

    /// <summary>§2.5.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromSeconds(60);

    /// <summary>G of §2.3: the clock advances by subframes.</summary>
    private static readonly TimeSpan Granularity = TimeSpan.FromMilliseconds(1);

    private TimeSpan? _smoothed;
    private TimeSpan _variation;

    public TimeSpan Timeout { get; private set; } = Initial;

    /// <summary>Takes a round-trip time, measured on a segment that was sent once (§3).</summary>
    public void Sample(TimeSpan roundTrip)
    {
        if (_smoothed is not { } smoothed)
        {
            // §2.2
            _smoothed = roundTrip;
            _variation = roundTrip / 2;
        }
        else
        {
            // §2.3, alpha 1/8, beta 1/4
            _variation = _variation * 0.75 + (smoothed - roundTrip).Duration() * 0.25;
            _smoothed = smoothed * 0.875 + roundTrip * 0.125;
        }

        TimeSpan spread = _variation * 4 > Granularity ? _variation * 4 : Granularity;
        Timeout = Clamp(_smoothed.Value + spread);
    }

    /// <summary>§5.5: the timer expired.</summary>
    public void BackOff() => Timeout = Clamp(Timeout * 2);

    /// <summary>§5.7: data transmission begins after a SYN was repeated.</summary>
    public void OnSynRepeated()
    {
        if (_smoothed is null) Timeout = TimeSpan.FromSeconds(3);
    }

    private static TimeSpan Clamp(TimeSpan value) => value < Min ? Min : value > Max ? Max : value;
}
