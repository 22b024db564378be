using LteImsBench.Dsp;

namespace LteImsBench.Phy.Ue;

/// <summary>The latest samples of a stream, by their place in it.</summary>
internal sealed class SampleRing(int capacity)
{
    private readonly Cf32[] _samples = new Cf32[capacity];

    /// <summary>Samples so far; the next one has this place.</summary>
    public long End { get; private set; }

    public void Append(ReadOnlySpan<Cf32> samples)
    {
        int at = (int)(End % capacity), first = Math.Min(samples.Length, capacity - at);
        samples[..first].CopyTo(_samples.AsSpan(at));
        samples[first..].CopyTo(_samples);
        End += samples.Length;
    }

    /// <summary>Whether all of a piece is here.</summary>
    public bool Holds(long start, int length) => start >= 0 && start + length <= End && start >= End - capacity;

    /// <summary>Copies a piece that <see cref="Holds"/>.</summary>
    public void Read(long start, Span<Cf32> samples)
    {
        int at = (int)(start % capacity), first = Math.Min(samples.Length, capacity - at);
        _samples.AsSpan(at, first).CopyTo(samples);
        _samples.AsSpan(0, samples.Length - first).CopyTo(samples[first..]);
    }
}
