using System.Runtime.InteropServices;

namespace LteImsBench.Dsp.Native;

/// <summary>The functions of native/include/lteims_vector.h.</summary>
internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "ltd_multiply")]
    internal static partial int Multiply(ReadOnlySpan<Cf32> a, ReadOnlySpan<Cf32> b, long count, int conjugate, Span<Cf32> output);

    [LibraryImport(Library, EntryPoint = "ltd_lerp")]
    internal static partial int Lerp(ReadOnlySpan<Cf32> a, ReadOnlySpan<Cf32> b, float part, long count, Span<Cf32> output);

    [LibraryImport(Library, EntryPoint = "ltd_dot")]
    internal static partial int Dot(ReadOnlySpan<Cf32> a, ReadOnlySpan<Cf32> b, long count, out Cf32 result);

    [LibraryImport(Library, EntryPoint = "ltd_dot_real")]
    internal static partial int DotReal(ReadOnlySpan<float> a, ReadOnlySpan<float> b, long count, out float result);

    [LibraryImport(Library, EntryPoint = "ltd_correlate")]
    internal static partial int Correlate(ReadOnlySpan<Cf32> samples, long lags, ReadOnlySpan<Cf32> reference, long length, Span<Cf32> output);

    [LibraryImport(Library, EntryPoint = "ltd_interpolate")]
    internal static partial int Interpolate(ReadOnlySpan<Cf32> values, long count, int spacing, int first, Span<Cf32> row, long countRow);

    [LibraryImport(Library, EntryPoint = "ltd_equalize")]
    internal static partial int Equalize(
        ReadOnlySpan<Cf32> grid, ReadOnlySpan<Cf32> channel, long countGrid, ReadOnlySpan<int> elements, long count, float variance, Span<Cf32> symbols, Span<float> noise);

    [LibraryImport(Library, EntryPoint = "ltd_equalize_diversity")]
    internal static partial int EqualizeDiversity(
        ReadOnlySpan<Cf32> grid, Cf32** channels, long countGrid, ReadOnlySpan<int> elements, long count, float variance, Span<Cf32> symbols, Span<float> noise);
}
