using LteImsBench.Dsp;

namespace LteImsBench.Radio.Files;

/// <summary>A radio that also writes what passes it to files. It owns the radio and the writers.</summary>
/// <param name="radio">The radio.</param>
/// <param name="received">Gets what is received, or null.</param>
/// <param name="sent">Gets what is sent, or null.</param>
public sealed class RecordingRadio(IRadio radio, IqWriter? received, IqWriter? sent) : IRadio
{
    public double SampleRate => radio.SampleRate;

    public bool IsPaced => radio.IsPaced;

    public Action<string>? OnEvent
    {
        get => radio.OnEvent;
        set => radio.OnEvent = value;
    }

    public void Receive(Span<Cf32> samples)
    {
        radio.Receive(samples);
        received?.Write(samples);
    }

    public void Transmit(ReadOnlySpan<Cf32> samples)
    {
        sent?.Write(samples);
        radio.Transmit(samples);
    }

    public void Dispose()
    {
        radio.Dispose();
        received?.Dispose();
        sent?.Dispose();
    }
}
