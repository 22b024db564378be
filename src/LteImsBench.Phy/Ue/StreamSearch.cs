using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Phy.Ue;

/// <summary>A cell found in the stream.</summary>
/// <param name="Cell">As its MIB describes it.</param>
/// <param name="Sfn">Of the frame that begins at <paramref name="FrameStart"/>.</param>
/// <param name="FrameStart">Sample of the radio's stream, within about a sample at 1.92 MS/s.</param>
/// <param name="OffsetHz">Carrier frequency offset.</param>
internal sealed record StreamCell(CellShape Cell, int Sfn, double FrameStart, double OffsetHz);

/// <summary>
/// Cell search on a running stream: listens, then tries one carrier offset a step from the middle outward, then decodes the MIB of what
/// was found. The work of one step is bounded; it allocates, since nothing else runs meanwhile.
/// </summary>
internal sealed class StreamSearch
{
    private const int Fft = 128;
    private const double Rate = Fft * 15000.0;
    private const int Subframe = Fft * 15;
    private const int Frame = 10 * Subframe;
    private const double Step = 5000;
    private const int MaxCells = 3;

    private readonly UePhySettings _settings;
    private readonly int _factor;
    private readonly Decimator _decimator;
    private readonly Cf32[] _narrow;
    private readonly CellSearcher _searcher = new() { MaxOffsetHz = 0, MaxHalfFrames = 6 };
    private readonly List<SearchedCell> _found = [];
    private int _count;
    private int _hypothesis;
    private long _start;

    public StreamSearch(UePhySettings settings)
    {
        _settings = settings;
        _factor = settings.FftSize / Fft;
        _decimator = new(_factor);
        _narrow = new Cf32[(settings.SearchSubframes + 2) * Subframe];
    }

    /// <summary>How a step ended.</summary>
    public enum Progress
    {
        Running,
        Found,
        NotFound,
    }

    public StreamCell? Result { get; private set; }

    /// <summary>The first sample that it listens to.</summary>
    public long FirstSample => _start;

    /// <summary>Begins with the sample of the stream at <paramref name="start"/>.</summary>
    public void Start(long start)
    {
        (_start, _count, _hypothesis, Result) = (start, 0, 0, null);
        _decimator.Reset();
        _found.Clear();
    }

    /// <summary>Takes the next samples of the stream while it listens, and does a piece of the work after.</summary>
    public Progress Run(ReadOnlySpan<Cf32> samples)
    {
        if (_count < _settings.SearchSubframes * Subframe)
        {
            _count += _decimator.Run(samples, _narrow.AsSpan(_count));
            return Progress.Running;
        }

        int hypotheses = 2 * (int)Math.Ceiling(_settings.MaxOffsetHz / Step) + 1;
        if (_hypothesis < hypotheses && !_found.Exists(cell => cell.IsCertain))
        {
            // 0, +1, -1, +2, … steps; finer offsets are measured.
            int index = _hypothesis++;
            TryOffset((index + 1) / 2 * (index % 2 == 1 ? Step : -Step));
            return Progress.Running;
        }

        Result = Identify();
        return Result is null ? Progress.NotFound : Progress.Found;
    }

    private void TryOffset(double offset)
    {
        ReadOnlySpan<Cf32> samples = _narrow.AsSpan(0, Math.Min(_count, (_searcher.MaxHalfFrames + 1) * Frame / 2));
        var turned = new Cf32[samples.Length];
        ComplexRows.Rotate(samples, 0, -offset / Rate, turned);
        foreach (SearchedCell cell in _searcher.Run(turned, MaxCells)) _found.Add(cell with { OffsetHz = cell.OffsetHz + offset });
    }

    private StreamCell? Identify()
    {
        foreach (SearchedCell cell in _found.OrderByDescending(cell => cell.Quality * cell.SssMatch))
        {
            if (DecodeMib(cell) is { } found) return found;
        }

        return null;
    }

    // One frame after another, then two and four added up.
    private StreamCell? DecodeMib(SearchedCell found)
    {
        int start = found.FrameStart < 0 ? found.FrameStart + Frame : found.FrameStart;
        List<Cf32[]> starts = [];
        for (int at = start; at + Subframe <= _count; at += Frame)
        {
            var subframe = new Cf32[Subframe];
            ComplexRows.Rotate(_narrow.AsSpan(at, Subframe), -found.OffsetHz * at / Rate, -found.OffsetHz / Rate, subframe);
            starts.Add(subframe);
        }

        var receiver = new MibReceiver(found.Pci, found.Prefix);
        for (int together = 1; together <= 4; together *= 2)
        {
            for (int i = 0; i + together <= starts.Count; i++)
            {
                if (receiver.Decode(starts.GetRange(i, together)) is not { } mib) continue;
                return new(mib.Cell, mib.Sfn, _start + (start + (double)i * Frame) * _factor, found.OffsetHz);
            }
        }

        return null;
    }
}
