using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Detector of the preambles of format 0, TS 36.211 §5.7: correlates one subframe with every root of the cell. The threshold follows the
/// noise that each root's correlation shows, so that no level matters. One thread at a time; allocates nothing after construction.
/// </summary>
public sealed class PrachDetector
{
    private const int Size = PrachFrontEnd.Size;
    private const double Oversampling = (double)Size / PrachPreambles.Length;
    private const int MaxTimingAdvance = 1282;

    // A phone that is a little early is taken for one that is in time.
    private const int Early = 2;

    // False detections an occasion. What is continuous in delay has more maxima than it has independent values.
    private const double FalseAlarm = 3e-4;
    private const double Interpolation = 3;

    private readonly PrachPreambles _preambles;
    private readonly PrachFrontEnd _frontEnd;
    private readonly FftPlan _plan = new(Size);
    private readonly Cf32[][] _spectra;
    private readonly Cf32[] _received = new Cf32[PrachPreambles.Length];
    private readonly Cf32[] _product = new Cf32[Size];
    private readonly Cf32[] _correlation = new Cf32[Size];
    private readonly float[] _power = new float[Size];
    private readonly PrachLimiter _limiter = new();
    private readonly PrachNoise _noise = new();
    private readonly PrachCandidates _candidates;
    private readonly float _threshold;
    private readonly int _window;

    /// <exception cref="NotSupportedException">The configuration index asks for a preamble format other than 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range, or the preamble outside the carrier.</exception>
    public PrachDetector(PrachSettings settings, OfdmNumbers numbers)
    {
        PrachFormat0.Validate(settings, numbers);
        _preambles = new(settings);
        _frontEnd = new(settings, numbers);
        _spectra = [.. Enumerable.Range(0, _preambles.RootCount).Select(_preambles.Spectrum)];
        _candidates = new(_preambles);
        int zone = _preambles.ZoneLength == 0 ? PrachPreambles.Length : _preambles.ZoneLength;
        _window = Math.Min((int)(zone * Oversampling), MaxTimingAdvance + 1 + Early);
        double trials = PrachPreambles.Count * _window / Oversampling * Interpolation;
        _threshold = (float)Math.Log(trials / FalseAlarm);
    }

    /// <summary>The preambles of a subframe, strongest first.</summary>
    /// <param name="subframe">Samples of one subframe.</param>
    /// <param name="found">Receives them; those that do not fit are left out.</param>
    /// <returns>How many were written.</returns>
    public int Detect(ReadOnlySpan<Cf32> subframe, Span<PrachDetection> found)
    {
        _frontEnd.Run(subframe, _received);
        _limiter.Run(_received);
        _candidates.Clear();
        int index = 0;
        for (int root = 0; root < _spectra.Length; root++)
        {
            ComplexVector.MultiplyConjugate(_received, _spectra[root], _product.AsSpan(0, PrachPreambles.Length));
            _plan.Inverse(_product, _correlation);
            ComplexVector.Power(_correlation, _power);
            _noise.Load(_power);
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
            float power = _power[at % Size];
            if (power <= peak) continue;
            peak = power;
            best = at;
        }

        float noise = _noise.At(best % Size);
        if (!(peak > _threshold * noise)) return;
        float before = _power[(best - 1) % Size], after = _power[(best + 1) % Size];
        float bend = before - 2 * peak + after;
        double position = best - Size + (bend < 0 ? Math.Clamp(0.5f * (before - after) / bend, -0.5f, 0.5f) : 0);
        int advance = Math.Clamp((int)Math.Round(position - start), 0, MaxTimingAdvance);
        float snr = 10 * MathF.Log10(peak / (noise * PrachPreambles.Length));
        _candidates.Add(new(index, (float)(position / Oversampling), peak, _threshold * noise, new((byte)index, (ushort)advance, snr)));
    }
}
