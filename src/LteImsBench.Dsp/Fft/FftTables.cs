using System.Collections.Concurrent;
using LteImsBench.Dsp.Native;

namespace LteImsBench.Dsp;

/// <summary>Twiddle factors, made once for a size and shared by all plans.</summary>
internal static class FftTables
{
    private static readonly ConcurrentDictionary<int, AlignedBuffer<byte>> Known = [];

    public static AlignedBuffer<byte> Of(int size) => Known.GetOrAdd(size, Make);

    private static AlignedBuffer<byte> Make(int size)
    {
        NativeDsp.Check();
        long length = NativeMethods.FftTableSize(size);
        if (length < 0) throw new ArgumentOutOfRangeException(nameof(size), size, "not 2^a·3^b·5^c");
        var table = new AlignedBuffer<byte>((int)length);
        _ = NativeMethods.FftTableFill(size, table.Span, length);
        return table;
    }
}
