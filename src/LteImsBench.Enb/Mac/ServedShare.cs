namespace LteImsBench.Enb.Mac;

/// <summary>
/// What one UE was given of late in one direction: a running mean, octets a subframe. Turns alone would not be fair, since some subframes
/// hold less than others.
/// </summary>
internal struct ServedShare
{
    private const double Memory = 64;

    private int _now;

    public double Mean { get; private set; }

    public void Add(int octets) => _now += octets;

    /// <summary>Ends a subframe.</summary>
    public void OnTti()
    {
        Mean += (_now - Mean) / Memory;
        _now = 0;
    }
}
