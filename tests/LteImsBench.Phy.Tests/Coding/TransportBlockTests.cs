using LteImsBench.Dsp;
using LteImsBench.Phy.Coding;

namespace LteImsBench.Phy.Tests.Coding;

public class TransportBlockTests
{
    private const int Strong = 60;

    private readonly TransportBlockEncoder _encoder = new();
    private readonly TransportBlockDecoder _decoder = new();
    private readonly SoftBuffer _buffer = new();

    [Theory]
    [InlineData(16, 240, 2, 1, 0)]
    [InlineData(2216, 3600, 4, 2, 31296)]
    [InlineData(6120, 14400, 4, 1, 0)]
    [InlineData(6200, 14400, 6, 1, 0)]
    [InlineData(75376, 82800, 6, 1, 0)]
    public void What_is_encoded_decodes(int size, int bits, int bitsPerSymbol, int layers, int softBuffer)
    {
        byte[] block = Block(size, 1), decoded = new byte[block.Length];
        for (int rv = 0; rv < 4; rv++)
        {
            // All versions but the first lack systematic bits at high rates.
            if (rv > 0 && size * 2 > bits) break;
            _buffer.Reset(size);
            Assert.True(_decoder.TryDecode(Soft(block, rv, bits, bitsPerSymbol, layers, softBuffer), _buffer, new(size, rv, bitsPerSymbol, layers, softBuffer), decoded));
            Assert.Equal(block, decoded);
        }
    }

    [Fact]
    public void A_damaged_block_is_refused_and_a_retransmission_mends_it()
    {
        byte[] block = Block(20000, 2), decoded = new byte[block.Length];
        _buffer.Reset(20000);
        short[] soft = Soft(block, 0, 24000, 6, 1, 0);
        soft.AsSpan(0, 3000).Clear();
        Assert.False(_decoder.TryDecode(soft, _buffer, new(20000, 0, 6, 1, 0), decoded));
        Assert.All(decoded, octet => Assert.Equal(0, octet));

        // Of the second transmission only the part arrives that the first lacked: what was right then is not decoded again.
        soft = Soft(block, 2, 24000, 6, 1, 0);
        soft.AsSpan(9000).Clear();
        Assert.True(_decoder.TryDecode(soft, _buffer, new(20000, 2, 6, 1, 0), decoded));
        Assert.Equal(block, decoded);
    }

    [Fact]
    public void A_block_of_zeros_is_one_and_nothing_is_none()
    {
        byte[] block = new byte[100], decoded = new byte[100];
        Assert.True(_decoder.TryDecode(Soft(block, 0, 1200, 2, 1, 0), _buffer, new(800, 0, 2, 1, 0), decoded));
        _buffer.Reset(800);
        Assert.False(_decoder.TryDecode(new short[1200], _buffer, new(800, 0, 2, 1, 0), decoded));
    }

    [Fact]
    public void Blocks_are_coded_without_allocation()
    {
        byte[] block = Block(20000, 3), decoded = new byte[block.Length], coded = new byte[24000];
        short[] soft = Soft(block, 0, 24000, 6, 1, 0);
        long before = 0;
        for (int pass = 0; pass < 2; pass++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            _buffer.Reset(20000);
            _encoder.Encode(block, 0, 6, 1, 0, coded);
            Assert.True(_decoder.TryDecode(soft, _buffer, new(20000, 0, 6, 1, 0), decoded));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Filler_bits_are_neither_sent_nor_decoded()
    {
        // No transport block size, and two blocks of which one is too long by 56.
        CodeBlocks blocks = CodeBlocks.Of(6208 + 24);
        Assert.Equal((2, 56), (blocks.Count, blocks.Filler));
        byte[] block = Block(6208, 5), decoded = new byte[block.Length];
        Assert.True(_decoder.TryDecode(Soft(block, 0, 12000, 4, 1, 0), _buffer, new(6208, 0, 4, 1, 0), decoded));
        Assert.Equal(block, decoded);
    }

    private static byte[] Block(int bits, int seed)
    {
        byte[] block = new byte[bits / 8];
        new Random(seed).NextBytes(block);
        return block;
    }

    private short[] Soft(byte[] block, int redundancyVersion, int bits, int bitsPerSymbol, int layers, int softBuffer)
    {
        byte[] coded = new byte[bits];
        _encoder.Encode(block, redundancyVersion, bitsPerSymbol, layers, softBuffer, coded);
        return [.. coded.Select(bit => (short)(bit == 0 ? Strong : -Strong))];
    }
}
