using System.Collections;
using System.Runtime.CompilerServices;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>An ASN.1 SEQUENCE OF: an immutable list that compares by content. Written as a collection expression.</summary>
[CollectionBuilder(typeof(SequenceOf), nameof(SequenceOf.Create))]
public sealed class SequenceOf<T> : IReadOnlyList<T>, IEquatable<SequenceOf<T>>
{
    private readonly T[] _items;

    internal SequenceOf(T[] items) => _items = items;

    public static SequenceOf<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public ReadOnlySpan<T> Span => _items;

    public bool Equals(SequenceOf<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as SequenceOf<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in _items) hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", _items)}]";
}

/// <summary>Makes sequences.</summary>
public static class SequenceOf
{
    public static SequenceOf<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? SequenceOf<T>.Empty : new(items.ToArray());
}
