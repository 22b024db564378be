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

    [LibraryImport(Library, EntryPoint = "ltd_turbo_decode_circular")]
    internal static partial int TurboDecodeCircular(
        ReadOnlySpan<short> circular, int k, ReadOnlySpan<byte> plan, int maxIterations, int crc, Span<byte> octets, Span<short> work, long workSize);

    [LibraryImport(Library, EntryPoint = "ltd_turbo_encode")]
    internal static partial int TurboEncode(ReadOnlySpan<byte> octets, int k, ReadOnlySpan<byte> plan, Span<byte> circular, long circularSize);

    [LibraryImport(Library, EntryPoint = "ltd_bit_buffer_size")]
    internal static partial long BitBufferSize(int k);

    [LibraryImport(Library, EntryPoint = "ltd_soft_buffer_size")]
    internal static partial long SoftBufferSize(int k);

    [LibraryImport(Library, EntryPoint = "ltd_bits_select")]
    internal static partial int BitsSelect(ReadOnlySpan<byte> circular, long size, long start, Span<byte> output, long at, long count);

    [LibraryImport(Library, EntryPoint = "ltd_soft_combine")]
    internal static partial int SoftCombine(ReadOnlySpan<short> received, long count, Span<short> circular, long size, long start);

    [LibraryImport(Library, EntryPoint = "ltd_gold_pack")]
    internal static partial int GoldPack(uint cInit, long offset, Span<byte> octets, long bits, int adds);

    [LibraryImport(Library, EntryPoint = "ltd_gold_spread")]
    internal static partial int GoldSpread(uint cInit, long offset, Span<byte> bits, long count, int adds);

    [LibraryImport(Library, EntryPoint = "ltd_gold_turn")]
    internal static partial int GoldTurn(uint cInit, long offset, Span<short> soft, long count);

    [LibraryImport(Library, EntryPoint = "ltd_bits_unpack")]
    internal static partial int BitsUnpack(ReadOnlySpan<byte> octets, Span<byte> bits, long count);

    [LibraryImport(Library, EntryPoint = "ltd_viterbi_decode")]
    internal static partial int ViterbiDecode(ReadOnlySpan<short> soft, int n, Span<byte> bits);

    [LibraryImport(Library, EntryPoint = "ltd_convolutional_encode")]
    internal static partial int ConvolutionalEncode(ReadOnlySpan<byte> bits, int n, Span<byte> coded);

    [LibraryImport(Library, EntryPoint = "ltd_map_select")]
    internal static partial int MapSelect(ReadOnlySpan<byte> streams, ReadOnlySpan<int> map, long size, Span<byte> output, long count);

    [LibraryImport(Library, EntryPoint = "ltd_map_combine")]
    internal static partial int MapCombine(ReadOnlySpan<short> received, long count, ReadOnlySpan<int> map, long size, Span<short> streams);
}
