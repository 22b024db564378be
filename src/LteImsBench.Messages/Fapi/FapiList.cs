namespace LteImsBench.Messages.Fapi;

/// <summary>The PDUs of one request: filled and cleared every TTI, so it keeps its array and never allocates in steady state.</summary>
public sealed class FapiList<T>
    where T : struct
{
    private T[] _items = new T[8];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

    public ref T this[int index] => ref _items.AsSpan(0, Count)[index];

    public void Add(in T item)
    {
        if (Count == _items.Length) Array.Resize(ref _items, 2 * Count);
        _items[Count++] = item;
    }

    public void Clear() => Count = 0;

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();
}
