using LteImsBench.Dsp.Managed;

namespace LteImsBench.Dsp.Tests.Fec;

[Collection("SIMD level")]
public class ViterbiTests
{
    public static TheoryData<SimdLevel> Levels => SimdLevels.All;

    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_level_decodes_as_the_managed_twin(SimdLevel level) => SimdLevels.Run(level, () =>
    {
        var random = new Random(12);
        foreach (int amplitude in (int[])[1, 30, 511, 512, 4000, 32767])
        {
            foreach (int n in (int[])[6, 7, 27, 40, 43, 61, 86, 512])
            {
                short[] soft = [.. Enumerable.Range(0, 3 * n).Select(_ => (short)random.Next(-amplitude, amplitude + 1))];
                byte[] expected = new byte[n], found = new byte[n];
                ManagedViterbi.Decode(soft, expected);
                ConvolutionalCode.Decode(soft, found);
                Assert.Equal(expected, found);
            }
        }
    });

    [Theory]
    [MemberData(nameof(Levels))]
    public void Code_words_of_the_corpus_are_decoded(SimdLevel level) => SimdLevels.Run(level, () =>
    {
        var rows = PhyVectors.Load();
        foreach (int length in (int[])[144, 288, 576])
        {
            short[] received = [.. rows[$"pdcch_dci21bits_pattern_rnti_003d_E{length}"].Select(bit => (short)(bit == '0' ? 40 : -40))], streams = new short[3 * 37];
            byte[] block = new byte[37], payload = new byte[21];
            RateMatching.InverseConvolutional(received, streams);
            ConvolutionalCode.Decode(streams, block);
            Gold.Bits(74565, 0, payload);
            Assert.Equal(payload, block[..21]);
            Assert.Equal(0x3Du, Crc.Residue(CrcKind.Crc16, block));
        }
    });

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ConvolutionalCode.Decode(new short[15], new byte[5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConvolutionalCode.Decode(new short[20], new byte[7]));
    }
}
