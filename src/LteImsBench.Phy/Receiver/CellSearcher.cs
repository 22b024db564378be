using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>A cell whose synchronisation signals were found.</summary>
/// <param name="Pci">Physical cell identity.</param>
/// <param name="Prefix">Cyclic prefix.</param>
/// <param name="FrameStart">Sample at 1.92 MS/s at which a frame begins; may be negative when that frame began before the samples.</param>
/// <param name="OffsetHz">Carrier frequency offset.</param>
/// <param name="Quality">How much the PSS stands out: peak of the correlation over its mean.</param>
/// <param name="SssMatch">How well the SSS fits its sequence, 0 to 1.</param>
public sealed record SearchedCell(Pci Pci, CyclicPrefix Prefix, int FrameStart, double OffsetHz, float Quality, float SssMatch)
{
    /// <summary>Whether both signals are so clear that noise does not explain them.</summary>
    public bool IsCertain => Quality > 14 && SssMatch > 0.7f;
}

/// <summary>
/// Searches samples at 1.92 MS/s for cells at unknown time and frequency: PSS by correlation over a grid of offsets, then SSS with the
/// channel that the PSS shows, for both prefixes.
/// </summary>
public sealed class CellSearcher
{
    private const int Fft = 128;
    private const int HalfFrame = 9600;
    private const int Frame = 2 * HalfFrame;
    private const int Block = 2048;
    private const double Rate = 1.92e6;

    // A slot holds both signals, where it is the right one.
    private const int Shortest = HalfFrame / 10;
    private const float Threshold = 9;
    private const float SssThreshold = 0.35f;

    private readonly FftPlan _block = new(Block);
    private readonly FftPlan _symbol = new(Fft);

    /// <summary>Widest carrier offset searched, in Hz.</summary>
    public double MaxOffsetHz { get; init; } = 100_000;

    /// <summary>Step of the coarse search, in Hz; finer offsets are measured.</summary>
    public double StepHz { get; init; } = 5_000;

    /// <summary>Half frames of samples that are added up at most.</summary>
    public int MaxHalfFrames { get; init; } = 16;

    /// <summary>Cells from the strongest down, each identity once.</summary>
    public IReadOnlyList<SearchedCell> Run(ReadOnlySpan<Cf32> samples, int maxCells = 4)
    {
        if (samples.Length < Shortest) return [];
        int halves = Math.Clamp(samples.Length / HalfFrame, 1, MaxHalfFrames);
        List<(float Quality, int Sector, int At, double Offset)> peaks = [];
        float[] power = new float[HalfFrame];
        for (double offset = -MaxOffsetHz; offset <= MaxOffsetHz; offset += StepHz)
        {
            for (int sector = 0; sector < 3; sector++)
            {
                Correlate(samples, halves, sector, offset, power);
                double mean = 0;
                foreach (float value in power) mean += value;
                mean /= power.Length;
                if (mean <= 0) continue;
                for (int found = 0; found < 3; found++)
                {
                    int at = IndexOfMax(power);
                    float quality = (float)(power[at] / mean);
                    if (quality < Threshold) break;
                    peaks.Add((quality, sector, at, offset));
                    for (int i = -64; i <= 64; i++) power[(at + i + HalfFrame) % HalfFrame] = 0;
                }
            }
        }

        List<SearchedCell> cells = [];
        foreach (var peak in peaks.OrderByDescending(peak => peak.Quality).Take(24))
        {
            if (cells.Count == maxCells) break;
            if (Identify(samples, halves, peak.Sector, peak.At, peak.Offset, peak.Quality) is { } cell && cells.All(other => other.Pci != cell.Pci)) cells.Add(cell);
        }

        return cells;
    }

    // Overlap-save correlation with the PSS in time, moved in frequency, and added up over half frames.
    private void Correlate(ReadOnlySpan<Cf32> samples, int halves, int sector, double offset, float[] power)
    {
        Cf32[] reference = new Cf32[Block], spectrum = new Cf32[Block], work = new Cf32[Block];
        Cf32[] pss = TimePss(sector);
        for (int n = 0; n < Fft; n++) reference[n] = pss[n] * Cf32.Phasor((float)(2 * Math.PI * offset * n / Rate % (2 * Math.PI)));
        _block.Forward(reference, spectrum);
        Cf32[] transform = new Cf32[Block];
        Array.Clear(power);
        const int Step = Block - Fft + 1;
        int total = Math.Min(samples.Length - Fft + 1, halves * HalfFrame);
        for (int start = 0; start < total; start += Step)
        {
            int available = Math.Min(Block, samples.Length - start);
            Array.Clear(work);
            samples.Slice(start, available).CopyTo(work);
            _block.Forward(work, transform);
            for (int i = 0; i < Block; i++) transform[i] *= spectrum[i].Conjugate;
            _block.Inverse(transform, work);
            int count = Math.Min(Step, total - start);
            for (int i = 0; i < count; i++) power[(start + i) % HalfFrame] += work[i].Power;
        }
    }

    private SearchedCell? Identify(ReadOnlySpan<Cf32> samples, int halves, int sector, int at, double coarse, float quality)
    {
        double offset = coarse + FineOffset(samples, halves, sector, at, coarse);
        (float Score, Pci Pci, CyclicPrefix Prefix, bool IsSecondHalf) best = default;
        foreach (CyclicPrefix prefix in (ReadOnlySpan<CyclicPrefix>)[CyclicPrefix.Normal, CyclicPrefix.Extended])
        {
            var (score, pci, second) = DetectSss(samples, halves, sector, at, offset, prefix);
            if (score > best.Score) best = (score, pci, prefix, second);
        }

        if (best.Score < SssThreshold) return null;

        // The PSS is the last symbol of slot 0 or 10.
        var numbers = new OfdmNumbers(Fft, best.Prefix);
        int start = at - numbers.UsefulStart(numbers.SymbolsPerSlot - 1) - (best.IsSecondHalf ? HalfFrame : 0);
        return new(best.Pci, best.Prefix, start < -Frame / 2 ? start + Frame : start, offset, quality, best.Score);
    }

    // What is left of the offset turns the second half of the PSS against the first.
    private double FineOffset(ReadOnlySpan<Cf32> samples, int halves, int sector, int at, double coarse)
    {
        Cf32[] pss = TimePss(sector);
        Cf32 sum = default;
        for (int half = 0; half < halves; half++)
        {
            int start = at + half * HalfFrame;
            if (start + Fft > samples.Length) break;
            Cf32 first = default, second = default;
            for (int n = 0; n < Fft; n++)
            {
                Cf32 term = samples[start + n] * pss[n].Conjugate * Cf32.Phasor((float)(-2 * Math.PI * coarse * n / Rate % (2 * Math.PI)));
                if (n < Fft / 2) first += term;
                else second += term;
            }

            sum += second * first.Conjugate;
        }

        return Math.Atan2(sum.Im, sum.Re) / (2 * Math.PI) * Rate / (Fft / 2);
    }

    private (float Score, Pci Pci, bool IsSecondHalf) DetectSss(ReadOnlySpan<Cf32> samples, int halves, int sector, int at, double offset, CyclicPrefix prefix)
    {
        int before = Fft + new OfdmNumbers(Fft, prefix).PrefixOf(6);
        Cf32[] received = new Cf32[SyncSequences.Length], channel = new Cf32[SyncSequences.Length];
        List<Cf32[]> symbols = [];
        List<int> order = [];
        float energy = 0;
        for (int half = 0; half < halves; half++)
        {
            int pssAt = at + half * HalfFrame;
            if (pssAt - before < 0 || pssAt + Fft > samples.Length) continue;
            Extract(samples.Slice(pssAt, Fft), offset, 0, channel);
            Extract(samples.Slice(pssAt - before, Fft), offset, -before, received);
            ReadOnlySpan<Cf32> pss = SyncSequences.Pss(sector);
            var equalised = new Cf32[SyncSequences.Length];
            for (int n = 0; n < SyncSequences.Length; n++)
            {
                Cf32 h = channel[n] * pss[n].Conjugate;
                equalised[n] = received[n] * h.Conjugate;
                energy += received[n].Magnitude * h.Magnitude;
            }

            symbols.Add(equalised);
            order.Add(half);
        }

        if (symbols.Count == 0) return default;
        (float Score, Pci Pci, bool Second) best = default;
        Span<float> first = stackalloc float[SyncSequences.Length];
        Span<float> other = stackalloc float[SyncSequences.Length];
        for (int group = 0; group < 168; group++)
        {
            var pci = new Pci((ushort)(3 * group + sector));
            SyncSequences.Sss(pci, false, first);
            SyncSequences.Sss(pci, true, other);
            foreach (bool second in (ReadOnlySpan<bool>)[false, true])
            {
                float sum = 0;
                for (int i = 0; i < symbols.Count; i++)
                {
                    Span<float> sequence = (order[i] % 2 == 0) != second ? first : other;
                    for (int n = 0; n < SyncSequences.Length; n++) sum += symbols[i][n].Re * sequence[n];
                }

                if (sum / energy > best.Score) best = (sum / energy, pci, second);
            }
        }

        return best;
    }

    private void Extract(ReadOnlySpan<Cf32> samples, double offset, int time, Span<Cf32> values)
    {
        Span<Cf32> turned = stackalloc Cf32[Fft];
        Span<Cf32> spectrum = stackalloc Cf32[Fft];
        for (int n = 0; n < Fft; n++) turned[n] = samples[n] * Cf32.Phasor((float)(-2 * Math.PI * offset * (time + n) / Rate % (2 * Math.PI)));
        _symbol.Forward(turned, spectrum);
        for (int n = 0; n < SyncSequences.Length; n++) values[n] = spectrum[Bin(n)];
    }

    private Cf32[] TimePss(int sector)
    {
        Cf32[] spectrum = new Cf32[Fft], time = new Cf32[Fft];
        ReadOnlySpan<Cf32> pss = SyncSequences.Pss(sector);
        for (int n = 0; n < SyncSequences.Length; n++) spectrum[Bin(n)] = pss[n];
        _symbol.Inverse(spectrum, time);
        return time;
    }

    private static int Bin(int n) => n < 31 ? Fft - 31 + n : n - 31 + 1;

    private static int IndexOfMax(float[] values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best]) best = i;
        }

        return best;
    }
}
