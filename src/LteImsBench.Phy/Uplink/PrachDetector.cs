using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Detector of the preambles of format 0, TS 36.211 §5.7: correlates one subframe with every root of the cell and adds up the power that
/// the antennas have at a delay. The threshold follows the noise that each root's correlation shows, so that no level matters. One thread
/// at a time; allocates nothing after construction.
/// </summary>
public sealed class PrachDetector
{
    private const int Size = PrachFrontEnd.Size;
    private const double Oversampling = (double)Size / PrachPreambles.Length;
    private const int MaxTimingAdvance = 1282;

    // A phone that is a little early is taken for one that is in time.
    private const int Early = 2;

    private readonly PrachPreambles _preambles;
    private readonly PrachFrontEnd _frontEnd;
    private readonly Cf32[][] _spectra;
    private readonly Cf32[][] _received;
    private readonly PrachProfile _profile;
    private readonly PrachLimiter _limiter = new();
    private readonly PrachCandidates _candidates;
    private readonly float[] _thresholds;
    private readonly int _window;
    private readonly int _subframe;

    /// <param name="settings">Preambles and place of the PRACH.</param>
    /// <param name="numbers">Rate of the samples.</param>
    /// <param name="antennas">Receive antennas, 1 or 2.</param>
    /// <exception cref="NotSupportedException">The configuration index asks for a preamble format other than 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range, or the preamble outside the carrier.</exception>
    public PrachDetector(PrachSettings settings, OfdmNumbers numbers, int antennas = 1)
    {
        PrachFormat0.Validate(settings, numbers);
        if (antennas is < 1 or > 2) throw new ArgumentOutOfRangeException(nameof(antennas), antennas, "one or two antennas");
        _preambles = new(settings);
        _frontEnd = new(settings, numbers);
        _spectra = [.. Enumerable.Range(0, _preambles.RootCount).Select(_preambles.Spectrum)];
        _received = [.. Enumerable.Range(0, antennas).Select(_ => new Cf32[PrachPreambles.Length])];
        _profile = new();
        _candidates = new(_preambles);
        _subframe = numbers.SamplesPerSubframe;
        int zone = _preambles.ZoneLength == 0 ? PrachPreambles.Length : _preambles.ZoneLength;
        _window = Math.Min((int)(zone * Oversampling), MaxTimingAdvance + 1 + Early);
        _thresholds = [.. Enumerable.Range(0, antennas + 1).Select(hearing => hearing == 0 ? 0 : PrachThreshold.OverNoise(hearing, PrachPreambles.Count * _window / Oversampling))];
    }

    /// <summary>The preambles of a subframe, strongest first.</summary>
    /// <param name="subframe">Samples of one subframe, antenna after antenna.</param>
    /// <param name="found">Receives them; those that do not fit are left out.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="ArgumentException">Not the samples of every antenna.</exception>
    public int Detect(ReadOnlySpan<Cf32> subframe, Span<PrachDetection> found)
    {
        if (subframe.Length != _received.Length * _subframe)
            throw new ArgumentException($"{subframe.Length} samples, expected {_subframe} of each of {_received.Length} antennas", nameof(subframe));
        for (int antenna = 0; antenna < _received.Length; antenna++)
        {
            _frontEnd.Run(subframe.Slice(antenna * _subframe, _subframe), _received[antenna]);
            _limiter.Run(_received[antenna]);
        }

        _candidates.Clear();
        int index = 0;
        for (int root = 0; root < _spectra.Length; root++)
        {
            _profile.Load(_received, _spectra[root]);
            for (; index < PrachPreambles.Count && _preambles.All[index].Root == root; index++) Search(index);
        }

        return _candidates.Accept(found);
    }

    // A delay of t and a shift of C_v put the peak at t - C_v.
    private void Search(int index)
    {
        double start = _preambles.All[index].Shift == 0 ? 0 : Size - _preambles.All[index].Shift * Oversampling;
        int first = (int)Math.Round(start) - Early + Size, best = first;
        float peak = -1;
        for (int at = first; at < first + _window; at++)
        {
            float power = _profile[at % Size];
            if (power <= peak) continue;
            peak = power;
            best = at;
        }

        float noise = _profile.NoiseAt(best % Size), threshold = _thresholds[_profile.Antennas];
        if (!(peak > threshold * noise)) return;
        float before = _profile[(best - 1) % Size], after = _profile[(best + 1) % Size];
        float bend = before - 2 * peak + after;
        double position = best - Size + (bend < 0 ? Math.Clamp(0.5f * (before - after) / bend, -0.5f, 0.5f) : 0);
        int advance = Math.Clamp((int)Math.Round(position - start), 0, MaxTimingAdvance);
        float snr = 10 * MathF.Log10(peak / (noise * PrachPreambles.Length));
        _candidates.Add(new(index, (float)(position / Oversampling), peak, threshold * noise, new((byte)index, (ushort)advance, snr)));
    }
}
