namespace LteImsBench.Phy.Ue;

/// <summary>
/// Radio link quality, TS 36.213 §4.2.1: out of sync when a hypothetical PDCCH would be lost one time in ten over 200 ms, in sync when one in
/// fifty over 100 ms.
/// </summary>
internal sealed class SyncMonitor
{
    private const int OutSubframes = 200;
    private const int InSubframes = 100;

    // TS 36.133 tables 7.6.1-1 and 7.6.1-2, one port, 5 MHz, without fading: format 1A on eight CCEs 4 dB above the reference elements is
    // lost one time in ten at -9.0 dB. Format 1A on four is lost one time in fifty at -3.0 dB; 1C, of 28 bits to 41, 1.6 dB below that.
    private const float OutSinr = 0.126f;
    private const float InSinr = 0.345f;

    private readonly (float Signal, float Noise)[] _history = new (float, float)[OutSubframes];
    private int _count;

    public void Reset() => _count = 0;

    /// <summary>Notes a subframe.</summary>
    public void Add(float signal, float noise) => _history[_count++ % OutSubframes] = (signal, noise);

    /// <summary>The verdict of a frame: true in sync, false out of sync, null between the two or too early to say.</summary>
    public bool? Judge()
    {
        if (_count >= OutSubframes && Sinr(OutSubframes) < OutSinr) return false;
        return _count > 0 && Sinr(Math.Min(_count, InSubframes)) > InSinr ? true : null;
    }

    /// <summary>Signal to noise ratio of the last subframes in dB, never below -40.</summary>
    public float SinrDb(int subframes) => 10 * MathF.Log10(MathF.Max(Sinr(subframes), 1e-4f));

    /// <summary>Signal to noise ratio of the last subframes.</summary>
    public float Sinr(int subframes)
    {
        float signal = 0, noise = 0;
        int taken = Math.Min(Math.Min(subframes, _count), OutSubframes);
        for (int i = 1; i <= taken; i++)
        {
            var entry = _history[(_count - i) % OutSubframes];
            (signal, noise) = (signal + entry.Signal, noise + entry.Noise);
        }

        return signal <= 0 ? 0 : signal / MathF.Max(noise, signal * 1e-5f);
    }
}
