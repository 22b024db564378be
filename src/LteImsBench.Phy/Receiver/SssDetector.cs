using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>An SSS that fits.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Pci">Physical cell identity.</param>
/// <param name="IsSecondHalf">Whether the first half frame was that of subframe 5.</param>
internal readonly record struct SssMatch(float Score, Pci Pci, bool IsSecondHalf);

/// <summary>Compares the symbols before the PSSs with all secondary signals of a sector, by the channel that the PSSs show.</summary>
internal sealed class SssDetector
{
    private const int Groups = 168;

    private readonly FftPlan _symbol = new(PssCorrelator.Fft);
    private readonly Cf32[] _turned = new Cf32[PssCorrelator.Fft];
    private readonly Cf32[] _spectrum = new Cf32[PssCorrelator.Fft];

    /// <summary>The best matches, best first.</summary>
    /// <param name="samples">At 1.92 MS/s.</param>
    /// <param name="starts">Where the useful parts of the PSSs begin, half frame by half frame.</param>
    /// <param name="sector">N_ID^(2).</param>
    /// <param name="offset">Carrier offset in Hz.</param>
    /// <param name="assume">Prefix assumed, and how many matches.</param>
    public List<SssMatch> Run(ReadOnlySpan<Cf32> samples, ReadOnlySpan<int> starts, int sector, double offset, (CyclicPrefix Prefix, int Most) assume)
    {
        int before = PssCorrelator.Fft + new OfdmNumbers(PssCorrelator.Fft, assume.Prefix).PrefixOf(6);
        Cf32[] received = new Cf32[SyncSequences.Length], channel = new Cf32[SyncSequences.Length];
        float[][] sums = [new float[SyncSequences.Length], new float[SyncSequences.Length]];
        float energy = 0;
        ReadOnlySpan<Cf32> pss = SyncSequences.Pss(sector);
        for (int half = 0; half < starts.Length; half++)
        {
            int at = starts[half];
            if (at - before < 0 || at + PssCorrelator.Fft > samples.Length) continue;
            Extract(samples.Slice(at, PssCorrelator.Fft), offset, 0, channel);
            Extract(samples.Slice(at - before, PssCorrelator.Fft), offset, -before, received);
            float[] sum = sums[half % 2];
            for (int n = 0; n < SyncSequences.Length; n++)
            {
                Cf32 h = channel[n] * pss[n].Conjugate;
                sum[n] += (received[n] * h.Conjugate).Re;
                energy += received[n].Magnitude * h.Magnitude;
            }
        }

        return energy <= 0 ? [] : Best(sums, energy, sector, assume.Most);
    }

    private static List<SssMatch> Best(float[][] sums, float energy, int sector, int most)
    {
        List<SssMatch> matches = [];
        Span<float> first = stackalloc float[SyncSequences.Length];
        Span<float> other = stackalloc float[SyncSequences.Length];
        for (int group = 0; group < Groups; group++)
        {
            var pci = new Pci((ushort)(3 * group + sector));
            SyncSequences.Sss(pci, false, first);
            SyncSequences.Sss(pci, true, other);
            float straight = 0, crossed = 0;
            for (int n = 0; n < SyncSequences.Length; n++)
            {
                straight += sums[0][n] * first[n] + sums[1][n] * other[n];
                crossed += sums[0][n] * other[n] + sums[1][n] * first[n];
            }

            matches.Add(new(MathF.Max(straight, crossed) / energy, pci, crossed > straight));
        }

        matches.Sort((left, right) => right.Score.CompareTo(left.Score));
        return matches.GetRange(0, most);
    }

    private void Extract(ReadOnlySpan<Cf32> samples, double offset, int time, Span<Cf32> values)
    {
        for (int n = 0; n < PssCorrelator.Fft; n++)
            _turned[n] = samples[n] * Cf32.Phasor((float)(-2 * Math.PI * (offset * (time + n) / PssCorrelator.Rate % 1)));
        _symbol.Forward(_turned, _spectrum);
        for (int n = 0; n < SyncSequences.Length; n++) values[n] = _spectrum[PssCorrelator.Bin(n)];
    }
}
