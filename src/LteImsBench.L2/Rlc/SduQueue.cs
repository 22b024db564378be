using LteImsBench.Core.Time;
using LteImsBench.Messages.Rlc;

namespace LteImsBench.L2.Rlc;

/// <summary>The transmission buffer: SDUs that wait, the first of them perhaps sent in part.</summary>
internal sealed class SduQueue(OctetPool pool, int capacity)
{
    public const long NoTag = -1;

    /// <summary>Data field elements that one PDU may have beside the last.</summary>
    public const int MaxLengths = 63;

    private const long Never = long.MaxValue;

    private Entry[] _ring = new Entry[8];
    private int _head;

    public int Count { get; private set; }

    /// <summary>Octets not sent yet.</summary>
    public int Octets { get; private set; }

    public bool IsFull => Count == capacity;

    /// <summary>Octets not sent yet of the first SDU.</summary>
    public int FirstOctets => Count == 0 ? 0 : At(0).Left;

    public ReadOnlySpan<byte> this[int index] => At(index).Buffer.AsSpan(0, At(index).Length);

    public long TagOf(int index) => At(index).Tag;

    public Tti? DiscardAt(int index) => At(index).DiscardAt == Never ? null : new Tti(At(index).DiscardAt);

    public bool TryAdd(int length, long tag, Tti? discardAt, out Span<byte> sdu)
    {
        sdu = default;
        if (IsFull) return false;
        if (Count == _ring.Length) Enlarge();
        byte[] buffer = pool.Rent(length);
        At(Count++) = new() { Buffer = buffer, Length = length, Tag = tag, DiscardAt = discardAt?.Count ?? Never };
        Octets += length;
        sdu = buffer.AsSpan(0, length);
        return true;
    }

    /// <summary>Plans a data field of at most <paramref name="room"/> octets, length indicators included.</summary>
    /// <param name="room">Octets behind the fixed part of the header.</param>
    /// <param name="lengths">Receives the length indicators; <see cref="MaxLengths"/> long.</param>
    /// <param name="plan">What the data field will hold.</param>
    /// <returns>False when there is nothing or nothing fits.</returns>
    public bool TryPlan(int room, Span<ushort> lengths, out DataFieldPlan plan)
    {
        plan = default;
        if (Count == 0 || room < 1) return false;
        var framing = At(0).Sent > 0 ? FramingInfo.StartIsOpen : FramingInfo.Whole;
        int octets = 0;
        int previous = 0;
        int elements = 0;
        while (elements < Count)
        {
            // A further element costs the length indicator of the one before it and must carry an octet at least.
            int header = LengthIndicators.Octets(elements);
            if (elements > 0)
            {
                if (elements > MaxLengths || previous > LengthIndicators.Max || room - octets - header < 1) break;
                lengths[elements - 1] = (ushort)previous;
            }

            int left = At(elements).Left;
            previous = Math.Min(left, room - octets - header);
            octets += previous;
            elements++;
            if (previous == left) continue;
            framing |= FramingInfo.EndIsOpen;
            break;
        }

        plan = new(octets, elements, framing);
        return true;
    }

    /// <summary>Moves the octets of a plan into <paramref name="data"/>.</summary>
    /// <returns>The tag of the last SDU that ends there, or <see cref="NoTag"/>.</returns>
    public long Take(in DataFieldPlan plan, Span<byte> data)
    {
        long tag = NoTag;
        int at = 0;
        while (at < plan.Octets)
        {
            ref Entry first = ref At(0);
            int part = Math.Min(first.Left, plan.Octets - at);
            first.Buffer.AsSpan(first.Sent, part).CopyTo(data[at..]);
            first.Sent += part;
            at += part;
            Octets -= part;
            if (first.Left > 0) break;
            if (first.Tag != NoTag) tag = first.Tag;
            Remove(0);
        }

        return tag;
    }

    /// <summary>Drops SDUs whose time is up and of which nothing has been sent.</summary>
    public void DropExpired(Tti now)
    {
        int first = FirstUnsent;
        while (first < Count && At(first).DiscardAt <= now.Count) Remove(first);
    }

    /// <summary>Drops the SDU with that tag if nothing of it has been sent.</summary>
    public void Discard(long tag)
    {
        for (int i = FirstUnsent; i < Count; i++)
        {
            if (At(i).Tag != tag) continue;
            Remove(i);
            return;
        }
    }

    /// <summary>Drops all SDUs up to the one with that tag.</summary>
    public void DropThrough(long tag)
    {
        while (Count > 0 && At(0).Tag <= tag) Remove(0);
    }

    public void Clear()
    {
        while (Count > 0) Remove(0);
    }

    private int FirstUnsent => Count > 0 && At(0).Sent > 0 ? 1 : 0;

    private ref Entry At(int index) => ref _ring[(_head + index) & (_ring.Length - 1)];

    private void Remove(int index)
    {
        Octets -= At(index).Left;
        pool.Return(At(index).Buffer);
        for (int i = index; i > 0; i--) At(i) = At(i - 1);
        At(0) = default;
        _head = (_head + 1) & (_ring.Length - 1);
        Count--;
    }

    private void Enlarge()
    {
        var larger = new Entry[2 * _ring.Length];
        for (int i = 0; i < Count; i++) larger[i] = At(i);
        _ring = larger;
        _head = 0;
    }

    private struct Entry
    {
        public byte[] Buffer;
        public int Length;
        public int Sent;
        public long Tag;
        public long DiscardAt;

        public readonly int Left => Length - Sent;
    }
}

/// <summary>What the next data field holds.</summary>
/// <param name="Octets">Octets of data.</param>
/// <param name="Elements">SDUs and segments, one more than there are length indicators.</param>
/// <param name="Framing">Framing info.</param>
internal readonly record struct DataFieldPlan(int Octets, int Elements, FramingInfo Framing)
{
    public int LengthCount => Elements - 1;
}
