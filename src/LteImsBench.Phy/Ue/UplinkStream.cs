using LteImsBench.Dsp;

namespace LteImsBench.Phy.Ue;

/// <summary>Uplink samples ahead of their time, by their place in the stream. What nobody wrote is silence.</summary>
internal sealed class UplinkStream(int capacity)
{
    private readonly Cf32[] _samples = new Cf32[capacity];

    /// <summary>Place of the next sample to go out.</summary>
    public long Next { get; private set; }

    /// <summary>Writes samples from <paramref name="start"/> on, over what is there; what has gone out already, or is too far ahead, is left out.</summary>
    public void Write(long start, ReadOnlySpan<Cf32> samples) => Place(start, samples, isAdded: false);

    /// <summary>The same, added to what is there.</summary>
    public void Add(long start, ReadOnlySpan<Cf32> samples) => Place(start, samples, isAdded: true);

    /// <summary>Takes the next samples.</summary>
    public void Read(Span<Cf32> samples)
    {
        int at = (int)(Next % capacity), first = Math.Min(samples.Length, capacity - at);
        Take(_samples.AsSpan(at, first), samples);
        Take(_samples.AsSpan(0, samples.Length - first), samples[first..]);
        Next += samples.Length;
    }

    private void Place(long start, ReadOnlySpan<Cf32> samples, bool isAdded)
    {
        int late = (int)Math.Clamp(Next - start, 0, samples.Length);
        start += late;
        samples = samples[late..];
        int early = (int)Math.Clamp(start + samples.Length - (Next + capacity), 0, samples.Length);
        samples = samples[..^early];
        if (samples.IsEmpty) return;
        int at = (int)(start % capacity), first = Math.Min(samples.Length, capacity - at);
        Put(samples[..first], _samples.AsSpan(at, first), isAdded);
        Put(samples[first..], _samples, isAdded);
    }

    private static void Put(ReadOnlySpan<Cf32> samples, Span<Cf32> places, bool isAdded)
    {
        if (!isAdded)
        {
            samples.CopyTo(places);
            return;
        }

        for (int i = 0; i < samples.Length; i++) places[i] += samples[i];
    }

    private static void Take(Span<Cf32> from, Span<Cf32> to)
    {
        from.CopyTo(to);
        from.Clear();
    }
}
