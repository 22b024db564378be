using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>
/// Searches samples at 1.92 MS/s for cells at unknown time and frequency: PSS by correlation over a grid of carrier offsets and clock
/// errors, then SSS with the channel that the PSS shows, for both prefixes.
/// </summary>
public sealed class CellSearcher
{
    private const int Frame = 2 * PssCorrelator.HalfFrame;

    // A slot holds both signals, where it is the right one.
    private const int Shortest = PssCorrelator.HalfFrame / 10;
    private const int MostPeaks = 48;

    // Cells in step with one another share a PSS; the weaker one's SSS is at least this part of the stronger one's.
    private const float LeastShare = 0.3f;
    private const int CellsEach = 3;

    private readonly SssDetector _sss = new();

    /// <summary>Widest carrier offset searched, in Hz.</summary>
    public double MaxOffsetHz { get; init; } = 100_000;

    /// <summary>Step of the coarse search, in Hz; finer offsets are measured.</summary>
    public double StepHz { get; init; } = 5_000;

    /// <summary>Half frames of samples that are added up at most.</summary>
    public int MaxHalfFrames { get; init; } = 16;

    /// <summary>Cells from the clearest down, each identity once. The weak ones may be none: their MIB tells.</summary>
    public IReadOnlyList<SearchedCell> Run(ReadOnlySpan<Cf32> samples, int maxCells = 8)
    {
        if (samples.Length < Shortest) return [];
        int halves = Math.Clamp(samples.Length / PssCorrelator.HalfFrame, 1, MaxHalfFrames);
        List<SearchedCell> cells = [];
        foreach (PssPeak peak in new PssCorrelator(samples, halves).Run(MaxOffsetHz, StepHz, MostPeaks))
        {
            foreach (SearchedCell cell in Identify(samples, halves, peak))
            {
                if (cells.TrueForAll(other => other.Pci != cell.Pci)) cells.Add(cell);
            }
        }

        return [.. cells.OrderByDescending(cell => cell.SssMatch * cell.Quality).Take(maxCells)];
    }

    private List<SearchedCell> Identify(ReadOnlySpan<Cf32> samples, int halves, PssPeak peak)
    {
        var timing = PssTiming.Refine(samples, halves, peak);
        var starts = new int[halves];
        for (int half = 0; half < halves; half++) starts[half] = (int)Math.Round(timing.StartOf(half));
        double offset = peak.OffsetHz + FineOffset(samples, starts, peak);
        List<SearchedCell> cells = [];

        // What noise gives is smaller with more symbols.
        float least = 0.1f + 0.25f / MathF.Sqrt(halves);
        foreach (CyclicPrefix prefix in (ReadOnlySpan<CyclicPrefix>)[CyclicPrefix.Normal, CyclicPrefix.Extended])
        {
            foreach (SssMatch match in _sss.Run(samples, starts, peak.Sector, offset, (prefix, CellsEach)))
            {
                if (match.Score < least) continue;

                // The PSS is the last symbol of slot 0 or 10.
                var numbers = new OfdmNumbers(PssCorrelator.Fft, prefix);
                int start = starts[0] - numbers.UsefulStart(numbers.SymbolsPerSlot - 1) - (match.IsSecondHalf ? PssCorrelator.HalfFrame : 0);
                while (start < -Frame / 2) start += Frame;
                cells.Add(new(match.Pci, prefix, start, offset, peak.Quality, match.Score) { FrameDrift = 2 * timing.Drift, HalfFrames = halves });
            }
        }

        float best = cells.Count == 0 ? 0 : cells.Max(cell => cell.SssMatch);
        return [.. cells.Where(cell => cell.SssMatch >= LeastShare * best).OrderByDescending(cell => cell.SssMatch).Take(CellsEach)];
    }

    // What is left of the offset turns the second half of the PSS against the first.
    private static double FineOffset(ReadOnlySpan<Cf32> samples, ReadOnlySpan<int> starts, PssPeak peak)
    {
        Cf32[] pss = PssCorrelator.TimePss(peak.Sector);
        Cf32 sum = default;
        foreach (int start in starts)
        {
            if (start < 0 || start + PssCorrelator.Fft > samples.Length) continue;
            Cf32 first = default, second = default;
            for (int n = 0; n < PssCorrelator.Fft; n++)
            {
                Cf32 term = samples[start + n] * pss[n].Conjugate * Cf32.Phasor((float)(-2 * Math.PI * (peak.OffsetHz * n / PssCorrelator.Rate % 1)));
                if (n < PssCorrelator.Fft / 2) first += term;
                else second += term;
            }

            sum += second * first.Conjugate;
        }

        return Math.Atan2(sum.Im, sum.Re) / (2 * Math.PI) * PssCorrelator.Rate / (PssCorrelator.Fft / 2);
    }
}
