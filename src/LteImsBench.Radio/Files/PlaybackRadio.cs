using LteImsBench.Dsp;

namespace LteImsBench.Radio.Files;

/// <summary>Receives a recording from its first sample on, then zeros; what is sent is gone.</summary>
public sealed class PlaybackRadio : IRadio
{
    private const double MaxSeconds = 3600;

    private readonly Cf32[] _samples;
    private long _at;

    /// <param name="file">The recording; of SigMF either of its two files.</param>
    /// <param name="format">Its format.</param>
    /// <param name="sampleRate">Samples a second; a SigMF recording must have the same.</param>
    /// <exception cref="IOException">It cannot be read, is no recording, or is of another rate.</exception>
    public PlaybackRadio(string file, IqFormat format, double sampleRate)
    {
        SampleRate = sampleRate;
        IqRecording recording;
        try
        {
            recording = IqRecording.Load(file, format, format == IqFormat.SigMf ? null : sampleRate, MaxSeconds);
        }
        catch (InvalidDataException fault)
        {
            throw new IOException(fault.Message, fault);
        }

        if (recording.SampleRate != sampleRate)
            throw new IOException($"{file} has {recording.SampleRate / 1e6:0.###} MHz, the cell {sampleRate / 1e6:0.###} MHz");
        _samples = recording.Samples;
    }

    public double SampleRate { get; }

    public bool IsPaced => false;

    public Action<string>? OnEvent { get; set; }

    /// <summary>Whether all of it was received.</summary>
    public bool IsAtEnd => _at >= _samples.Length;

    public void Receive(Span<Cf32> samples)
    {
        int count = (int)Math.Min(samples.Length, Math.Max(0, _samples.Length - _at));
        if (count > 0) _samples.AsSpan((int)_at, count).CopyTo(samples);
        samples[count..].Clear();
        _at += samples.Length;
    }

    public void Transmit(ReadOnlySpan<Cf32> samples)
    {
    }

    public void Dispose()
    {
    }
}
