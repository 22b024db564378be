using System.Numerics;

namespace LteImsBench.L2;

/// <summary>Buffers of one UE's bearers, reused so that the TTI path stops allocating once traffic has settled.</summary>
internal sealed class OctetPool
{
    /// <summary>The longest buffer: the reach of a 15-bit segment offset.</summary>
    public const int MaxOctets = 1 << MaxClass;

    private const int MinClass = 6;
    private const int MaxClass = 15;

    private readonly int[] _created = new int[MaxClass - MinClass + 1];
    private readonly Stack<byte[]>[] _free = [.. Enumerable.Range(MinClass, MaxClass - MinClass + 1).Select(_ => new Stack<byte[]>())];

    /// <summary>A buffer of at least <paramref name="length"/> octets, of undefined content.</summary>
    public byte[] Rent(int length)
    {
        int sizeClass = ClassOf(length);
        int index = sizeClass - MinClass;
        if (_free[index].TryPop(out byte[]? buffer)) return buffer;
        _ = _free[index].EnsureCapacity(++_created[index]);   // so that returning never allocates
        return new byte[1 << sizeClass];
    }

    public void Return(byte[] buffer) => _free[ClassOf(buffer.Length) - MinClass].Push(buffer);

    /// <summary>Replaces <paramref name="buffer"/> by one of at least <paramref name="length"/> octets that starts with its first <paramref name="used"/>.</summary>
    public void Grow(ref byte[] buffer, int used, int length)
    {
        if (length <= buffer.Length) return;
        byte[] larger = Rent(length);
        buffer.AsSpan(0, used).CopyTo(larger);
        if (buffer.Length > 0) Return(buffer);
        buffer = larger;
    }

    private static int ClassOf(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)MaxOctets, nameof(length));
        return Math.Max(MinClass, 32 - BitOperations.LeadingZeroCount((uint)Math.Max(length, 1) - 1));
    }
}
