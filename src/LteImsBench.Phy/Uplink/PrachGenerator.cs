using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// Random access preambles of format 0 as samples, TS 36.211 §5.7. Computes a preamble when it is asked for; asking again for the same
/// one costs nothing, and none allocates. One thread at a time.
/// </summary>
public sealed class PrachGenerator
{
    private readonly PrachPreambles _preambles;
    private readonly Cf32[][] _spectra;
    private readonly FftPlan _plan;
    private readonly Cf32[] _bins;
    private readonly Cf32[] _samples;
    private readonly int _prefix;
    private readonly int _firstBin;
    private int _current = -1;

    /// <exception cref="NotSupportedException">The configuration index asks for a preamble format other than 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range, or the preamble outside the carrier.</exception>
    public PrachGenerator(PrachSettings settings, OfdmNumbers numbers)
    {
        PrachFormat0.Validate(settings, numbers);
        _preambles = new(settings);
        _spectra = [.. Enumerable.Range(0, _preambles.RootCount).Select(_preambles.Spectrum)];
        _plan = new(PrachFormat0.SequenceLength(numbers));
        _bins = new Cf32[_plan.Size];
        _prefix = PrachFormat0.PrefixLength(numbers);
        _samples = new Cf32[_prefix + _plan.Size];
        _firstBin = PrachFormat0.FirstBin(settings);
    }

    /// <summary>Samples of a preamble with its cyclic prefix.</summary>
    public int Length => _samples.Length;

    /// <summary>Cyclic prefix and sequence, to be sent from the start of the subframe; mean power 1. Valid until the next call.</summary>
    /// <param name="preamble">0 to 63.</param>
    public ReadOnlySpan<Cf32> Samples(int preamble)
    {
        if ((uint)preamble >= PrachPreambles.Count) throw new ArgumentOutOfRangeException(nameof(preamble), preamble, "0 to 63");
        if (_current != preamble) Compute(preamble);
        _current = preamble;
        return _samples;
    }

    private void Compute(int index)
    {
        PrachPreamble preamble = _preambles.All[index];
        Cf32[] spectrum = _spectra[preamble.Root];
        Array.Clear(_bins);
        for (int k = 0; k < PrachPreambles.Length; k++)
        {
            // Each bin has magnitude √839 in the spectrum; a mean power of 1 needs 839 bins of power 1/839.
            float angle = 2 * MathF.PI * ((long)preamble.Shift * k % PrachPreambles.Length) / PrachPreambles.Length;
            int bin = _firstBin + k;
            _bins[bin < 0 ? bin + _bins.Length : bin] = spectrum[k] * Cf32.Phasor(angle) * (1f / PrachPreambles.Length);
        }

        _plan.Inverse(_bins, _samples.AsSpan(_prefix));
        _samples.AsSpan(_plan.Size).CopyTo(_samples);
    }
}
