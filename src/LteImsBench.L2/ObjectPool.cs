namespace LteImsBench.L2;

/// <summary>Objects that are reused instead of collected.</summary>
internal sealed class ObjectPool<T>
    where T : class, new()
{
    private readonly Stack<T> _free = new();
    private int _created;

    public T Rent()
    {
        if (_free.TryPop(out T? item)) return item;
        _ = _free.EnsureCapacity(++_created);   // so that returning never allocates
        return new();
    }

    public void Return(T item) => _free.Push(item);
}
