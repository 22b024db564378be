using LteImsBench.Core.Time;

namespace LteImsBench.Enb.Mac;

/// <summary>Keeps one UE's uplink aligned: averages what the receiver measures and says when to correct it (TS 36.213 §4.2.3).</summary>
internal sealed class TimingAdvanceLoop
{
    private const int NoChange = 31;
    private const int LeastMeasurements = 4;
    private const int LeastCorrection = 2;
    private const int ProhibitSubframes = 20;

    private int _sum;
    private int _count;
    private Tti _last = new(-ProhibitSubframes);

    /// <param name="offset">Arrival in units of 16 Ts; positive is late.</param>
    public void OnMeasurement(int offset)
    {
        _sum += offset;
        _count++;
    }

    /// <summary>The command to send now, 0 to 63, or null.</summary>
    public int? TakeCommand(Tti now)
    {
        if (_count < LeastMeasurements || now - _last < ProhibitSubframes) return null;
        int average = (int)Math.Round((double)_sum / _count);
        (_sum, _count) = (0, 0);
        if (Math.Abs(average) < LeastCorrection) return null;
        _last = now;

        // A late arrival needs a larger advance.
        return Math.Clamp(NoChange + average, 0, 63);
    }
}
