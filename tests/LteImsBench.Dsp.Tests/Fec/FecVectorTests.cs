namespace LteImsBench.Dsp.Tests.Fec;

/// <summary>Coding chains against the physical layer corpus. Its coded streams are interleaved: d0, d1, d2 of each bit.</summary>
public class FecVectorTests
{
    [Theory]
    [InlineData("crc24a", CrcKind.Crc24A)]
    [InlineData("crc24b", CrcKind.Crc24B)]
    [InlineData("crc16", CrcKind.Crc16)]
    [InlineData("crc8", CrcKind.Crc8)]
    public void Checks_agree(string name, CrcKind kind)
    {
        var rows = PhyVectors.Load();
        foreach (int length in (int[])[24, 40, 1000])
        {
            uint expected = Convert.ToUInt32(rows[$"{name}_of_first_{length}_bits_of_pattern"].Replace("0x", "", StringComparison.Ordinal), 16);
            Assert.Equal(expected, Crc.Compute(kind, Pattern(length)));
        }
    }

    [Theory]
    [InlineData("681c00", 2)]
    [InlineData("0a9000", 1)]
    [InlineData("a80c00", 2)]
    public void The_pbch_chain_agrees(string mib, int ports)
    {
        var rows = PhyVectors.Load();
        string prefix = $"pbch_mib_{mib}_ports{ports}_";
        byte[] block = new byte[40];
        for (int i = 0; i < 24; i++) block[i] = (byte)(Convert.ToInt32(mib, 16) >> (23 - i) & 1);
        Crc.Attach(CrcKind.Crc16, block, ports == 2 ? 0xFFFFu : 0);
        Assert.Equal(rows[prefix + "40bits_with_crc"], Text(block));

        byte[] streams = new byte[120], matched = new byte[1920];
        ConvolutionalCode.Encode(block, streams);
        Assert.Equal(rows[prefix + "conv_encoded_120_d0d1d2_interleaved"], Text(Interleaved(streams)));
        RateMatching.Convolutional(streams, matched);
        Assert.Equal(rows[prefix + "ratematched_1920_unscrambled"], Text(matched));
    }

    [Theory]
    [InlineData("ffff", 0xFFFF)]
    [InlineData("003d", 0x3D)]
    public void The_pdcch_chain_agrees(string name, int rnti)
    {
        var rows = PhyVectors.Load();
        byte[] block = new byte[21 + 16], streams = new byte[3 * block.Length];
        Pattern(21).CopyTo(block, 0);
        Crc.Attach(CrcKind.Crc16, block, (uint)rnti);
        ConvolutionalCode.Encode(block, streams);
        foreach (int length in (int[])[72, 144, 288, 576])
        {
            byte[] matched = new byte[length];
            RateMatching.Convolutional(streams, matched);
            Assert.Equal(rows[$"pdcch_dci21bits_pattern_rnti_{name}_E{length}"], Text(matched));
        }
    }

    [Theory]
    [InlineData(40, 120)]
    [InlineData(104, 1000)]
    [InlineData(1024, 1000)]
    [InlineData(6144, 0)]
    public void The_turbo_chain_agrees(int k, int matchedBits)
    {
        var rows = PhyVectors.Load();
        byte[] bits = Pattern(k), streams = new byte[3 * (k + 4)];
        TurboCode.Encode(bits, streams);
        Assert.Equal(rows[$"turbo_K{k}_pattern_encoded_(sys,p1,p2 interleaved + 12 tail)_{3 * (k + 4)}"], Text(Interleaved(streams)));
        for (int rv = 0; rv < 4 && matchedBits > 0; rv++)
        {
            byte[] matched = new byte[matchedBits];
            RateMatching.Turbo(streams, 0, rv, 0, matched);
            Assert.Equal(rows[$"turbo_K{k}_rm_rv{rv}_E{matchedBits}"], Text(matched));
        }
    }

    private static byte[] Pattern(int length)
    {
        byte[] bits = new byte[length];
        Gold.Bits(74565, 0, bits);
        return bits;
    }

    private static byte[] Interleaved(byte[] streams)
    {
        int n = streams.Length / 3;
        return [.. Enumerable.Range(0, streams.Length).Select(i => streams[i % 3 * n + i / 3])];
    }

    private static string Text(byte[] bits) => string.Concat(bits);
}
