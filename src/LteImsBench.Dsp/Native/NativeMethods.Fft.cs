using System.Runtime.InteropServices;

namespace LteImsBench.Dsp.Native;

/// <summary>The functions of native/include/lteims_fft.h.</summary>
internal static partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "ltd_fft_table_size")]
    internal static partial long FftTableSize(int size);

    [LibraryImport(Library, EntryPoint = "ltd_fft_table_fill")]
    internal static partial int FftTableFill(int size, Span<byte> table, long tableSize);

    [LibraryImport(Library, EntryPoint = "ltd_fft_run")]
    internal static partial int FftRun(
        ReadOnlySpan<byte> table, int size, ReadOnlySpan<Cf32> input, long inputStride, Span<Cf32> output, long outputStride, long count, int inverse, float scale, Span<float> work);
}
