namespace LteImsBench.UserPlane.Tcp;

/// <summary>Octets that were queued and not yet acknowledged, in a ring that grows.</summary>
internal sealed class SendQueue
{
    private byte[] _ring = [];
    private int _head;

    public int Length { get; private set; }

    public void Append(ReadOnlySpan<byte> data)
    {
        if (Length + data.Length > _ring.Length) Grow(checked(Length + data.Length));
        int at = (_head + Length) & (_ring.Length - 1);
        int first = Math.Min(data.Length, _ring.Length - at);
        data[..first].CopyTo(_ring.AsSpan(at));
        data[first..].CopyTo(_ring);
        Length += data.Length;
    }

    /// <summary>Copies from <paramref name="offset"/> behind the oldest octet.</summary>
    public void CopyTo(int offset, Span<byte> target)
    {
        if (target.IsEmpty) return;
        int at = (_head + offset) & (_ring.Length - 1);
        int first = Math.Min(target.Length, _ring.Length - at);
        _ring.AsSpan(at, first).CopyTo(target);
        _ring.AsSpan(0, target.Length - first).CopyTo(target[first..]);
    }

    /// <summary>Forgets the oldest octets.</summary>
    public void Drop(int count)
    {
        if (count == 0) return;
        _head = (_head + count) & (_ring.Length - 1);
        Length -= count;
    }

    public void Clear() => (_ring, _head, Length) = ([], 0, 0);

    private void Grow(int needed)
    {
        byte[] ring = new byte[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(needed, 4096))];
        CopyTo(0, ring.AsSpan(0, Length));
        (_ring, _head) = (ring, 0);
    }
}
