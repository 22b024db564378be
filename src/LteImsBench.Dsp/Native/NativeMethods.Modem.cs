using System.Runtime.InteropServices;

namespace LteImsBench.Dsp.Native;

/// <summary>The functions of native/include/lteims_modem.h.</summary>
internal static partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "ltd_pack_bits")]
    internal static partial int PackBits(ReadOnlySpan<byte> bits, long count, Span<byte> packed);

    [LibraryImport(Library, EntryPoint = "ltd_modulate")]
    internal static partial int Modulate(int bitsPerSymbol, ReadOnlySpan<byte> bits, long count, float amplitude, Span<Cf32> symbols);

    [LibraryImport(Library, EntryPoint = "ltd_modulate_packed")]
    internal static partial int ModulatePacked(int bitsPerSymbol, ReadOnlySpan<byte> bits, long count, float amplitude, Span<Cf32> symbols);

    [LibraryImport(Library, EntryPoint = "ltd_demap")]
    internal static partial int Demap(int bitsPerSymbol, ReadOnlySpan<Cf32> symbols, ReadOnlySpan<float> noise, long count, float scale, Span<short> soft);
}
