using System.Collections;
using System.Runtime.CompilerServices;

namespace LteImsBench.Messages.Nas;

/// <summary>An immutable list that compares by content, so that records holding it are values. <c>default</c> is the empty list.</summary>
[CollectionBuilder(typeof(NasList), nameof(NasList.Create))]
public readonly struct NasList<T> : IReadOnlyList<T>, IEquatable<NasList<T>>
{
    private readonly T[]? _items;

    internal NasList(T[] owned) => _items = owned.Length == 0 ? null : owned;

    public int Count => _items?.Length ?? 0;

    public T this[int index] => (_items ?? [])[index];

    public ReadOnlySpan<T> Span => _items;

    public bool Equals(NasList<T> other)
    {
        if (Count != other.Count) return false;
        for (int i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(this[i], other[i])) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is NasList<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in this) hash.Add(item);
        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", this)}]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static bool operator ==(NasList<T> left, NasList<T> right) => left.Equals(right);

    public static bool operator !=(NasList<T> left, NasList<T> right) => !left.Equals(right);
}

/// <summary>Builds <see cref="NasList{T}"/> from collection expressions.</summary>
public static class NasList
{
    public static NasList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
