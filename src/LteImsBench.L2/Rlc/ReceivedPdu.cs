namespace LteImsBench.L2.Rlc;

/// <summary>An AMD PDU in the reception buffer, whole or the segments that have come of it.</summary>
internal sealed class ReceivedPdu : PduBody
{
    /// <summary>Separate runs of octets kept of one PDU; a peer that scatters more has to send them again.</summary>
    public const int MaxRuns = 64;

    private const int Unknown = -1;

    private Run[] _runs = new Run[4];
    private int _runCount;
    private int _total = Unknown;

    public bool IsComplete => _runCount == 1 && _runs[0].Start == 0 && _runs[0].End == _total;

    /// <summary>Portions missing.</summary>
    public int GapCount => IsComplete ? 0 : _runCount + (StartsAtZero ? 0 : 1) - (EndsAtTotal ? 1 : 0);

    private bool StartsAtZero => _runCount > 0 && _runs[0].Start == 0;

    private bool EndsAtTotal => _runCount > 0 && _runs[_runCount - 1].End == _total;

    /// <summary>A missing portion: first octet and the octet behind the last, null when the portion goes on to the end of the PDU.</summary>
    public (int Start, int? End) Gap(int index)
    {
        int run = StartsAtZero ? index : index - 1;
        return (run < 0 ? 0 : _runs[run].End, run + 1 < _runCount ? _runs[run + 1].Start : null);
    }

    /// <summary>Takes note of octets; false when they bring nothing new or contradict what came before.</summary>
    public bool TryAddRun(int start, int end, bool isLast)
    {
        if (isLast ? _total != Unknown && _total != end : _total != Unknown && end >= _total) return false;
        if (isLast && _runCount > 0 && _runs[_runCount - 1].End > end) return false;

        // Runs before the new one stay; those that touch it are merged into it.
        int first = 0;
        while (first < _runCount && _runs[first].End < start) first++;
        int behind = first;
        while (behind < _runCount && _runs[behind].Start <= end) behind++;
        if (behind > first)
        {
            if (_runs[first].Start <= start && _runs[first].End >= end) return false;
            start = Math.Min(start, _runs[first].Start);
            end = Math.Max(end, _runs[behind - 1].End);
        }
        else if (_runCount == MaxRuns)
        {
            return false;
        }

        if (isLast) _total = end;
        if (_runCount + 1 > _runs.Length) Array.Resize(ref _runs, 2 * _runs.Length);
        _runs.AsSpan(behind, _runCount - behind).CopyTo(_runs.AsSpan(first + 1));
        _runs[first] = new(start, end);
        _runCount += 1 - (behind - first);
        return true;
    }

    public override void Clear(OctetPool pool)
    {
        base.Clear(pool);
        _runCount = 0;
        _total = Unknown;
    }

    private readonly record struct Run(int Start, int End);
}
