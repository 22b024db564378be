namespace LteImsBench.Epc.Esm.Addresses;

/// <summary>Hands out numbers of a range; a number that came back is used again only after all others have been.</summary>
internal sealed class NumberPool(ulong first, ulong last)
{
    private readonly Queue<ulong> _returned = new();
    private readonly HashSet<ulong> _inUse = [];
    private ulong _next = first;
    private bool _isFresh = first <= last;

    public int InUse => _inUse.Count;

    public ulong? Take()
    {
        ulong number;
        if (_isFresh)
        {
            number = _next++;
            _isFresh = number != last;
        }
        else if (!_returned.TryDequeue(out number))
        {
            return null;
        }

        _inUse.Add(number);
        return number;
    }

    /// <exception cref="ArgumentException">The number is not in use.</exception>
    public void Return(ulong number)
    {
        if (!_inUse.Remove(number)) throw new ArgumentException($"{number} was not taken from this pool", nameof(number));
        _returned.Enqueue(number);
    }
}
