using LteImsBench.Dsp;
using LteImsBench.Phy.Receiver;
using LteImsBench.Radio.Files;
using LteImsBench.Radio.Resampling;

namespace LteImsBench.Host.Cells;

/// <summary>Finds the cells of a recording and reads what they broadcast.</summary>
public sealed class CellScanner
{
    private const double SearchRate = 1.92e6;
    private const int HalfFrame = 9600;

    // A search looks at 80 ms; a recording is searched at so many places until there is a cell.
    private const int PieceSamples = 16 * HalfFrame;
    private const int MostPieces = 5;

    /// <summary>Widest carrier offset searched, in Hz.</summary>
    public double MaxOffsetHz { get; init; } = 100_000;

    /// <summary>Whether to keep what a plot shows.</summary>
    public bool KeepsPictures { get; init; }

    /// <summary>Told what is being done and how far it is, 0 to 1.</summary>
    public Action<string, double>? OnProgress { get; set; }

    /// <summary>The cells from the strongest down; empty when there is none. Offset and image of the receiver are taken out of the samples in place.</summary>
    public IReadOnlyList<ScannedCell> Run(IqRecording recording)
    {
        OnProgress?.Invoke("resampling", 0);
        FrontEndCorrection.Run(recording.Samples);
        Cf32[] narrow = Resampler.Run(recording.Samples, recording.SampleRate, SearchRate);
        int pieces = Math.Clamp(narrow.Length / PieceSamples, 1, MostPieces);
        for (int piece = 0; piece < pieces; piece++)
        {
            OnProgress?.Invoke("searching", 0.05 + 0.2 * piece / pieces);
            int from = pieces == 1 ? 0 : (int)((long)(narrow.Length - PieceSamples) * piece / (pieces - 1));
            if (Scan(recording, narrow, from) is { Count: > 0 } cells) return cells;
        }

        return [];
    }

    private List<ScannedCell> Scan(IqRecording recording, Cf32[] narrow, int from)
    {
        IReadOnlyList<SearchedCell> found = new CellSearcher { MaxOffsetHz = MaxOffsetHz }.Run(narrow.AsSpan(from));
        List<(SearchedCell Found, FoundMib? Mib)> candidates = [.. found.Select(cell => (cell, MibSearch.Run(narrow.AsSpan(from), cell)))];
        List<ScannedCell> cells = [];
        for (int i = 0; i < candidates.Count; i++)
        {
            var (cell, mib) = candidates[i];
            if (mib is null)
            {
                if (IsCertain(cell, candidates) && ReferenceCheck.Run(narrow, from, cell)) cells.Add(new(new(cell.Pci, 6, 1, cell.Prefix, 6, false), 0, cell.OffsetHz, float.NaN, float.NaN, [], []));
                continue;
            }

            var reader = new CellReader(recording, KeepsPictures)
            {
                OnProgress = part => OnProgress?.Invoke($"reading PCI {cell.Pci}", 0.3 + 0.7 * (i + part) / candidates.Count),
            };
            if (reader.Run(cell, mib with { FrameStart = mib.FrameStart + from }) is { } read) cells.Add(read);
        }

        return [.. cells.OrderBy(cell => cell.HasMib ? 0 : 1).ThenByDescending(cell => cell.RsrpDb)];
    }

    // Without a MIB a cell may be the shadow of a stronger one of its sector.
    private static bool IsCertain(SearchedCell cell, List<(SearchedCell Found, FoundMib? Mib)> all) =>
        cell.IsCertain && !all.Exists(other => other.Found != cell && other.Found.Pci.Sector == cell.Pci.Sector && (other.Mib is not null || other.Found.Quality > cell.Quality));
}
