using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Radio.Resampling;

namespace LteImsBench.Host.Cells;

/// <summary>Where a cell's subframes lie in a recording.</summary>
/// <param name="StartSeconds">When a frame begins, from the start of the recording.</param>
/// <param name="OffsetHz">Carrier offset.</param>
/// <param name="ClockError">By how much the clock of the recording is too fast, as a part.</param>
internal readonly record struct CellTiming(double StartSeconds, double OffsetHz, double ClockError);

/// <summary>Walks a recording subframe by subframe, following the cell's clock and carrier, at the rate of the receiver.</summary>
internal sealed class CellTrack
{
    // Loop gains once a subframe.
    private const double TimingGain = 0.1;
    private const double ClockGain = 0.002;
    private const double FrequencyGain = 0.05;

    private readonly Cf32[] _samples;
    private readonly OfdmNumbers _numbers;
    private readonly Resampler? _resampler;
    private readonly FrequencyShift _shift = new();
    private readonly Cf32[] _subframe;
    private readonly double _step;
    private readonly double _missing;
    private double _at;
    private double _rounded;
    private double _clock;

    /// <param name="samples">The recording.</param>
    /// <param name="rate">Its rate.</param>
    /// <param name="numbers">What the receiver takes.</param>
    /// <param name="timing">Where to begin.</param>
    public CellTrack(Cf32[] samples, double rate, OfdmNumbers numbers, CellTiming timing)
    {
        (_samples, _numbers) = (samples, numbers);
        _resampler = rate == numbers.SampleRate ? null : new(rate, numbers.SampleRate);
        _step = rate / numbers.SampleRate;
        _subframe = new Cf32[numbers.SamplesPerSubframe];
        _at = timing.StartSeconds * rate;
        _clock = timing.ClockError;

        // A recording of less than a subframe has at least a slot of it.
        _missing = samples.Length < _step * _subframe.Length ? numbers.SamplesPerSlot : numbers.PrefixOf(1);
        OffsetHz = timing.OffsetHz;
    }

    public double OffsetHz { get; private set; }

    public CellTiming Timing => new(_at / (_step * _numbers.SampleRate), OffsetHz, _clock);

    /// <summary>Part of the recording that is done.</summary>
    public double Part => Math.Clamp(_at / _samples.Length, 0, 1);

    /// <summary>The next subframe; valid until the next call.</summary>
    public bool TryNext(out ReadOnlySpan<Cf32> subframe)
    {
        subframe = _subframe;
        double step = _step * (1 + _clock);
        double end = _at + step * _subframe.Length;
        if (_at < -step * _numbers.SamplesPerSlot * 0.9 || end > _samples.Length + step * _missing) return false;
        Read(step);
        _shift.Run(_subframe, -OffsetHz / (_numbers.SampleRate * (1 + _clock)));
        _at = end;
        return true;
    }

    /// <summary>Takes what the reference signals tell of the last subframe.</summary>
    public void Correct(ChannelEstimate channel)
    {
        CorrectTime(channel);
        if (float.IsFinite(channel.OffsetHz)) OffsetHz += channel.OffsetHz * FrequencyGain;
    }

    /// <summary>The same for the time only.</summary>
    public void CorrectTime(ChannelEstimate channel)
    {
        double late = (channel.DelaySamples(_numbers.FftSize) - _rounded) * _step;
        if (!double.IsFinite(late)) return;
        _at += late * TimingGain;
        _clock += late * ClockGain / (_step * _subframe.Length);
    }

    private void Read(double step)
    {
        if (_resampler is { } resampler)
        {
            resampler.Read(_samples, _at, step, _subframe);
            _rounded = 0;
            return;
        }

        // At the right rate samples are taken as they are, and what rounding costs is left to the channel estimate.
        int from = (int)Math.Round(_at);
        _rounded = _at - from;
        int low = Math.Clamp(-from, 0, _subframe.Length), high = Math.Clamp(_samples.Length - from, low, _subframe.Length);
        _subframe.AsSpan(0, low).Clear();
        _subframe.AsSpan(high).Clear();
        _samples.AsSpan(from + low, high - low).CopyTo(_subframe.AsSpan(low));
    }
}
