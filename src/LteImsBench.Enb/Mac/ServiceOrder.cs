namespace LteImsBench.Enb.Mac;

/// <summary>Sorts the UEs of one turn by urgency, then least served first, then as they were added. Never allocates in steady state.</summary>
internal sealed class ServiceOrder
{
    private Entry[] _entries = new Entry[64];
    private MacUe[] _sorted = new MacUe[64];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(MacUe ue, int urgency, double served)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * _count);
            Array.Resize(ref _sorted, 2 * _count);
        }

        var entry = new Entry(ue, urgency, served);
        int at = _count++;
        for (; at > 0 && entry.Precedes(_entries[at - 1]); at--) _entries[at] = _entries[at - 1];
        _entries[at] = entry;
    }

    public ReadOnlySpan<MacUe> Sorted()
    {
        for (int i = 0; i < _count; i++) _sorted[i] = _entries[i].Ue;
        return _sorted.AsSpan(0, _count);
    }

    private readonly record struct Entry(MacUe Ue, int Urgency, double Served)
    {
        public bool Precedes(in Entry other) =>
            Urgency < other.Urgency || (Urgency == other.Urgency && Served < other.Served);
    }
}
