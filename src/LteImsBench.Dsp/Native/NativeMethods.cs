using System.Runtime.InteropServices;

namespace LteImsBench.Dsp.Native;

/// <summary>The functions of native/include/lteims_dsp.h.</summary>
internal static partial class NativeMethods
{
    public const int AbiVersion = 3;
    public const int Ok = 0;

    private const string Library = "lteims_dsp";

    [LibraryImport(Library, EntryPoint = "ltd_abi_version")]
    internal static partial int GetAbiVersion();

    [LibraryImport(Library, EntryPoint = "ltd_simd_level")]
    internal static partial int GetSimdLevel();

    [LibraryImport(Library, EntryPoint = "ltd_set_simd_level")]
    internal static partial int SetSimdLevel(int level);

    [LibraryImport(Library, EntryPoint = "ltd_f32_to_i16")]
    internal static partial int F32ToI16(ReadOnlySpan<float> input, Span<short> output, long count, float scale);

    [LibraryImport(Library, EntryPoint = "ltd_i16_to_f32")]
    internal static partial int I16ToF32(ReadOnlySpan<short> input, Span<float> output, long count, float scale);
}
