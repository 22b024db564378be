using System.Numerics;
using System.Runtime.InteropServices;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>Where a PSS seems to be.</summary>
/// <param name="Sector">N_ID^(2).</param>
/// <param name="At">First sample of its useful part in the middle half frame, modulo a half frame.</param>
/// <param name="Drift">Samples by which it comes later with every half frame.</param>
/// <param name="OffsetHz">Carrier offset, to half a step.</param>
/// <param name="Quality">Mean normalised correlation over what noise gives.</param>
internal readonly record struct PssPeak(int Sector, int At, double Drift, double OffsetHz, float Quality);

/// <summary>
/// Correlates samples at 1.92 MS/s with the three PSSs at many carrier offsets, and adds half frames up along several clock errors.
/// </summary>
internal sealed class PssCorrelator
{
    public const int Fft = 128;
    public const int HalfFrame = 9600;
    public const double Rate = 1.92e6;

    private const int Block = 2048;
    private const int Step = Block - Fft + 1;
    private const int PeaksEach = 3;

    // Chernoff's exponent beyond which a peak is looked at.
    private const double LeastEvidence = 6.5;

    private static readonly double[] ClockErrors = [0, -12e-6, 12e-6, -24e-6, 24e-6, -36e-6, 36e-6];

    private readonly Cf32[][] _spectra;
    private readonly float[] _weights;
    private readonly int _total;
    private readonly int _halves;
    private readonly Cf32[][] _references = new Cf32[3][];

    public PssCorrelator(ReadOnlySpan<Cf32> samples, int halves)
    {
        _halves = halves;
        _total = Math.Min(samples.Length - Fft + 1, halves * HalfFrame);
        var plan = new FftPlan(Block);
        var work = new Cf32[Block];
        _spectra = new Cf32[(_total + Step - 1) / Step][];
        for (int i = 0; i < _spectra.Length; i++)
        {
            Array.Clear(work);
            int start = i * Step;
            samples.Slice(start, Math.Min(Block, samples.Length - start)).CopyTo(work);
            plan.Forward(work, _spectra[i] = new Cf32[Block]);
        }

        _weights = Weights(samples, _total);
        for (int sector = 0; sector < 3; sector++)
        {
            Array.Clear(work);
            TimePss(sector).CopyTo(work, 0);
            plan.Forward(work, _references[sector] = new Cf32[Block]);
        }
    }

    /// <summary>Natural logarithm of the odds against noise giving a mean of this size over so many half frames.</summary>
    public static double Evidence(double quality, int halves) => quality <= 1 ? 0 : halves * (quality - 1 - Math.Log(quality));

    /// <summary>The useful part of a PSS in time; its energy is 128·62.</summary>
    public static Cf32[] TimePss(int sector)
    {
        Cf32[] spectrum = new Cf32[Fft], time = new Cf32[Fft];
        ReadOnlySpan<Cf32> pss = SyncSequences.Pss(sector);
        for (int n = 0; n < SyncSequences.Length; n++) spectrum[Bin(n)] = pss[n];
        new FftPlan(Fft).Inverse(spectrum, time);
        return time;
    }

    /// <summary>The bin of element n of a synchronisation signal.</summary>
    public static int Bin(int n) => n < 31 ? Fft - 31 + n : n - 31 + 1;

    /// <summary>Peaks of all sectors and offsets, the clearest first, one of each neighbourhood.</summary>
    public List<PssPeak> Run(double maxOffsetHz, double stepHz, int most)
    {
        // Offsets are whole bins of the transform, so that the reference needs only to be read from another place.
        double bin = Rate / Block;
        int stride = Math.Max(1, (int)(stepHz / bin)), reach = (int)Math.Ceiling(maxOffsetHz / bin / stride);
        var found = new List<PssPeak>[2 * reach + 1];
        Parallel.For(0, found.Length, () => new Work(_halves), (index, _, work) =>
        {
            found[index] = [];
            for (int sector = 0; sector < 3; sector++) Correlate(sector, (index - reach) * stride, work, found[index]);
            return work;
        }, _ => { });

        List<PssPeak> kept = [];
        foreach (PssPeak peak in found.SelectMany(peaks => peaks).OrderByDescending(peak => peak.Quality))
        {
            if (kept.Count == most) break;
            if (!kept.Exists(other => other.Sector == peak.Sector && Distance(other.At, peak.At) <= 3 && Math.Abs(other.OffsetHz - peak.OffsetHz) < 12_000)) kept.Add(peak);
        }

        return kept;
    }

    public static int Distance(int left, int right)
    {
        int distance = Math.Abs(left - right) % HalfFrame;
        return Math.Min(distance, HalfFrame - distance);
    }

    private void Correlate(int sector, int shift, Work work, List<PssPeak> peaks)
    {
        Cf32[] reference = _references[sector];
        Array.Clear(work.Power);
        for (int i = 0; i < _spectra.Length; i++)
        {
            Cf32[] spectrum = _spectra[i];
            for (int k = 0; k < Block; k++) work.Product[k] = spectrum[k] * reference[(k - shift) & (Block - 1)].Conjugate;
            work.Plan.Inverse(work.Product, work.Time);
            int start = i * Step, count = Math.Min(Step, _total - start);
            for (int n = 0; n < count; n++) work.Power[start + n] = work.Time[n].Power * _weights[start + n];
        }

        AddUp(work);
        for (int i = 0; i < PeaksEach; i++)
        {
            int at = work.Best.AsSpan().IndexOf(Max(work.Best));
            if (Evidence(work.Best[at], _halves) < LeastEvidence) break;
            peaks.Add(new(sector, at, work.Drift[at], shift * Rate / Block, work.Best[at]));
            for (int n = -8; n <= 8; n++) work.Best[(at + n + HalfFrame) % HalfFrame] = 0;
        }
    }

    // For each place the clock error that gives most, about the middle half frame.
    private void AddUp(Work work)
    {
        Array.Clear(work.Best);
        int errors = _halves < 4 ? 1 : ClockErrors.Length;
        for (int error = 0; error < errors; error++)
        {
            double drift = ClockErrors[error] * HalfFrame;
            Array.Clear(work.Sum);
            for (int half = 0; half < _halves; half++)
            {
                int shift = ((int)Math.Round(drift * (half - _halves / 2)) + HalfFrame) % HalfFrame;
                ReadOnlySpan<float> row = work.Power.AsSpan(half * HalfFrame, HalfFrame);
                Accumulate(work.Sum.AsSpan(0, HalfFrame - shift), row[shift..]);
                Accumulate(work.Sum.AsSpan(HalfFrame - shift), row[..shift]);
            }

            for (int n = 0; n < HalfFrame; n++)
            {
                float mean = work.Sum[n] / _halves;
                if (mean > work.Best[n]) (work.Best[n], work.Drift[n]) = (mean, drift);
            }
        }
    }

    private static void Accumulate(Span<float> sum, ReadOnlySpan<float> row)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (int i = 0; i < sums.Length; i++) sums[i] += rows[i];
        for (int i = sums.Length * Vector<float>.Count; i < sum.Length; i++) sum[i] += row[i];
    }

    private static float Max(ReadOnlySpan<float> values)
    {
        float best = 0;
        foreach (float value in values) best = MathF.Max(best, value);
        return best;
    }

    // What makes a correlation one on average over noise: energies of the PSS and of the samples under it, never far below what there is on average.
    private static float[] Weights(ReadOnlySpan<Cf32> samples, int total)
    {
        var weights = new float[total];
        double energy = 0, all = 0;
        foreach (Cf32 sample in samples) all += sample.Power;
        double least = Math.Max(1e-30, 0.5 * all / samples.Length * Fft);
        for (int n = 0; n < Fft; n++) energy += samples[n].Power;
        for (int n = 0; n < total; n++)
        {
            weights[n] = (float)(Fft / ((double)Block * Block * Fft * SyncSequences.Length * Math.Max(energy, least)));
            if (n + 1 < total) energy += samples[n + Fft].Power - samples[n].Power;
        }

        return weights;
    }

    private sealed class Work(int halves)
    {
        public FftPlan Plan { get; } = new(Block);

        public Cf32[] Product { get; } = new Cf32[Block];

        public Cf32[] Time { get; } = new Cf32[Block];

        public float[] Power { get; } = new float[halves * HalfFrame];

        public float[] Sum { get; } = new float[HalfFrame];

        public float[] Best { get; } = new float[HalfFrame];

        public double[] Drift { get; } = new double[HalfFrame];
    }
}
