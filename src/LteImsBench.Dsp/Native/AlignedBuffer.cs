using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LteImsBench.Dsp.Native;

/// <summary>Memory that does not move and starts on a cache line, as kernels like it best.</summary>
internal sealed class AlignedBuffer<T>
    where T : unmanaged
{
    private const int Line = 64;

    private readonly T[] _array;
    private readonly int _start;

    public AlignedBuffer(int length)
    {
        Length = length;
        int size = Unsafe.SizeOf<T>();
        _array = GC.AllocateArray<T>(length + Line / size, pinned: true);
        nint past = Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) % Line;
        _start = past == 0 ? 0 : (int)(Line - past) / size;
    }

    public int Length { get; }

    public Span<T> Span => _array.AsSpan(_start, Length);
}
