using LteImsBench.Dsp;
using LteImsBench.Phy.Coding;

namespace LteImsBench.Phy.Benchmarks;

/// <summary>Stages of channel coding, each for all code blocks of the subframe.</summary>
internal static class CodingStages
{
    private const int Iterations = 8;

    public static IEnumerable<StageTime> Encoder(BenchmarkSubframe subframe, TimeSpan budget)
    {
        int size = subframe.SizeBits, bits = subframe.Soft.Length;
        CodeBlocks blocks = CodeBlocks.Of(size + 24);
        int k = blocks.Size, each = bits / blocks.Count;
        byte[] codeBlock = new byte[k / 8], circular = new byte[CircularBuffer.Octets(k)], packed = new byte[TransportBlockEncoder.PackedOctets(bits)];
        subframe.Block.AsSpan(0, codeBlock.Length).CopyTo(codeBlock);
        CircularRange range = CircularRange.Of(k, 0, 0);
        yield return new("CRC of transport and code blocks", Meter.Best(budget, () =>
        {
            Crc.ComputePacked(CrcKind.Crc24A, subframe.Block);
            for (int i = 0; i < blocks.Count; i++) Crc.ComputePacked(CrcKind.Crc24B, codeBlock);
        }), size);
        yield return new("turbo encoder and sub-block interleaver", Meter.Best(budget, () =>
        {
            for (int i = 0; i < blocks.Count; i++) CircularBuffer.Encode(codeBlock, k, circular);
        }), size);
        yield return new("bit selection", Meter.Best(budget, () =>
        {
            packed.AsSpan().Clear();
            for (int i = 0; i < blocks.Count; i++) CircularBuffer.Select(circular, range, packed, i * each, each);
        }), bits);
        yield return new("Gold sequence and scrambling", Meter.Best(budget, () => Gold.ScramblePacked(subframe.Seed, packed)), bits);
        var encoder = new TransportBlockEncoder();
        yield return new("transport block encoder, whole", Meter.Best(budget, () => encoder.EncodePacked(subframe.Block, subframe.Format, bits, packed)), size);
    }

    public static IEnumerable<StageTime> Decoder(BenchmarkSubframe subframe, TimeSpan budget)
    {
        int size = subframe.SizeBits, bits = subframe.Soft.Length;
        CodeBlocks blocks = CodeBlocks.Of(size + 24);
        int k = blocks.Size, each = bits / blocks.Count;
        short[] soft = [.. subframe.Soft], circular = new short[CircularBuffer.SoftWords(k)];
        byte[] octets = new byte[size / 8], codeBlock = new byte[k / 8];
        CircularRange range = CircularRange.Of(k, 0, 0);
        yield return new("descrambling of soft bits", Meter.Best(budget, () => Gold.Descramble(subframe.Seed, 0, soft)), bits);
        yield return new("rate matching undone", Meter.Best(budget, () =>
        {
            for (int i = 0; i < blocks.Count; i++) CircularBuffer.Combine(soft.AsSpan(i * each, each), range, circular);
        }), bits);
        var turbo = new TurboDecoder();
        circular.AsSpan().Clear();
        CircularBuffer.Combine(subframe.Soft.AsSpan(0, each), range, circular);
        yield return new($"turbo decoder, {Iterations} iterations", Meter.Best(budget, () =>
        {
            for (int i = 0; i < blocks.Count; i++) turbo.DecodeCircular(circular, k, Iterations, null, codeBlock);
        }), size);
        var decoder = new TransportBlockDecoder();
        var buffer = new SoftBuffer();
        yield return new("transport block decoder, whole, at 30 dB", Meter.Best(budget, () =>
        {
            buffer.Reset(size);
            decoder.TryDecode(subframe.Soft, buffer, subframe.Format, octets);
        }), size);
    }
}
