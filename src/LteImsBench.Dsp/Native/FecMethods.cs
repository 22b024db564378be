using System.Runtime.InteropServices;

namespace LteImsBench.Dsp.Native;

/// <summary>The functions of native/include/lteims_fec.h.</summary>
internal static partial class FecMethods
{
    private const string Library = "lteims_dsp";

    [LibraryImport(Library, EntryPoint = "ltd_crc")]
    internal static partial int Crc(int kind, ReadOnlySpan<byte> octets, long count, ref uint state);

    [LibraryImport(Library, EntryPoint = "ltd_turbo_plan_size")]
    internal static partial long TurboPlanSize(int k);

    [LibraryImport(Library, EntryPoint = "ltd_turbo_plan")]
    internal static partial int TurboPlan(int k, ReadOnlySpan<short> order, Span<byte> plan, long planSize);

    [LibraryImport(Library, EntryPoint = "ltd_turbo_work_size")]
    internal static partial long TurboWorkSize();

    [LibraryImport(Library, EntryPoint = "ltd_turbo_decode")]
    internal static partial int TurboDecode(
        ReadOnlySpan<short> streams, int k, ReadOnlySpan<byte> plan, int maxIterations, int crc, Span<byte> octets, Span<short> work, long workSize);
}
