namespace LteImsBench.L2;

/// <summary>Objects that are reused instead of collected.</summary>
internal sealed class ObjectPool<T>
    where T : class, new()
{
    private readonly Stack<T> _free = new();

    public T Rent() => _free.TryPop(out T? item) ? item : new();

    public void Return(T item) => _free.Push(item);
}
