using LteImsBench.Dsp;

namespace LteImsBench.Radio;

/// <summary>
/// One receiver and one transmitter on one clock. Time is a count of samples since the start, the same in both directions. Both calls
/// come from one thread and allocate nothing in steady state; <see cref="IDisposable.Dispose"/> may come from any and ends a call that
/// blocks.
/// </summary>
public interface IRadio : IDisposable
{
    /// <summary>Samples a second.</summary>
    double SampleRate { get; }

    /// <summary>
    /// Whether the far end sets the pace, so that <see cref="Receive"/> takes as long as its samples. Where not, it returns at once and
    /// the caller paces itself.
    /// </summary>
    bool IsPaced { get; }

    /// <summary>Told in words what becomes of the far end; from any thread.</summary>
    Action<string>? OnEvent { get; set; }

    /// <summary>Takes the next samples; blocks until they are there. The stream has no gaps: samples that were lost come as zeros.</summary>
    void Receive(Span<Cf32> samples);

    /// <summary>Sends samples, from where the last call ended.</summary>
    void Transmit(ReadOnlySpan<Cf32> samples);
}
