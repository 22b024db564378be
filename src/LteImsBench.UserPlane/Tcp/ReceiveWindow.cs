namespace LteImsBench.UserPlane.Tcp;

/// <summary>
/// What came from the peer and was not delivered: octets in order that nobody has read, and runs beyond a gap. Offsets count from
/// the oldest octet not read.
/// </summary>
internal sealed class ReceiveWindow
{
    public const int Size = 65535;

    private const int Ring = 65536;
    private const int MaxRuns = 128;

    private readonly List<(int Start, int End)> _runs = [];
    private byte[] _ring = [];
    private int _head;

    /// <summary>Octets in order that wait for a reader.</summary>
    public int Readable { get; private set; }

    /// <summary>Octets that the peer may still send.</summary>
    public int Free => Size - Readable;

    public bool HasGap => _runs.Count > 0;

    /// <summary>
    /// Stores <paramref name="data"/>, which starts <paramref name="gap"/> octets beyond those in order and fits the window;
    /// returns how many more octets are now in order.
    /// </summary>
    public int Store(int gap, ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty) return 0;
        int start = Readable + gap;
        int end = start + data.Length;
        if (gap > 0 && !AddRun(start, end)) return 0;
        if (_ring.Length == 0) _ring = new byte[Ring];
        int at = (_head + start) & (Ring - 1);
        int first = Math.Min(data.Length, Ring - at);
        data[..first].CopyTo(_ring.AsSpan(at));
        data[first..].CopyTo(_ring);
        if (gap > 0) return 0;

        int before = Readable;
        Readable = end;
        while (_runs.Count > 0 && _runs[0].Start <= Readable)
        {
            Readable = Math.Max(Readable, _runs[0].End);
            _runs.RemoveAt(0);
        }

        return Readable - before;
    }

    /// <summary>The oldest octets in order, as far as they lie together; valid until the next <see cref="Store"/>.</summary>
    public ReadOnlySpan<byte> Peek() => _ring.AsSpan(_head, Math.Min(Readable, _ring.Length - _head));

    /// <summary>Forgets the oldest octets in order.</summary>
    public void Consume(int count)
    {
        _head = (_head + count) & (Ring - 1);
        Readable -= count;
        for (int i = 0; i < _runs.Count; i++) _runs[i] = (_runs[i].Start - count, _runs[i].End - count);
    }

    public void Clear()
    {
        _ring = [];
        _runs.Clear();
        (_head, Readable) = (0, 0);
    }

    private bool AddRun(int start, int end)
    {
        int at = _runs.FindIndex(run => run.End >= start);
        if (at < 0) at = _runs.Count;
        while (at < _runs.Count && _runs[at].Start <= end)
        {
            (start, end) = (Math.Min(start, _runs[at].Start), Math.Max(end, _runs[at].End));
            _runs.RemoveAt(at);
        }

        if (_runs.Count == MaxRuns) return false;
        _runs.Insert(at, (start, end));
        return true;
    }
}
