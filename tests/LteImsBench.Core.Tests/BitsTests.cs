using LteImsBench.Core.Bits;

namespace LteImsBench.Core.Tests;

public class BitsTests
{
    [Fact]
    public void Reader_takes_fields_most_significant_bit_first()
    {
        var reader = new BitReader([0b1010_0011, 0xFF, 0x00, 0x12, 0x34]);
        Assert.Equal(0b101u, reader.ReadBits(3));
        Assert.Equal(0b00011_1111u, reader.ReadBits(9));
        byte[] octets = new byte[2];
        reader.ReadOctets(octets);
        Assert.Equal([0xF0, 0x01], octets);
        Assert.Equal(0x234u, reader.ReadBits(12));
        Assert.False(reader.IsOverrun);
    }

    [Fact]
    public void Reader_past_the_end_yields_zero_and_remembers_where()
    {
        var reader = new BitReader([0xFF]);
        reader.ReadBits(6);
        Assert.Equal(0u, reader.ReadBits(3));
        Assert.True(reader.IsOverrun);
        Assert.Equal(6, reader.OverrunAt);
        Assert.Equal(0u, reader.ReadBits(32));
    }

    [Fact]
    public void Reader_takes_32_bits_across_five_octets()
    {
        var reader = new BitReader([0x01, 0x23, 0x45, 0x67, 0x89]);
        reader.Skip(4);
        Assert.Equal(0x12345678u, reader.ReadBits(32));
    }

    [Fact]
    public void Writer_mirrors_the_reader()
    {
        var writer = new BitWriter(stackalloc byte[8]);
        writer.WriteBits(0b101, 3);
        writer.WriteOctets([0xAB, 0xCD]);
        writer.WriteBits64(0x1_2345_6789, 33);
        writer.AlignToOctet();
        Assert.False(writer.IsOverflow);
        var reader = new BitReader(writer.Written);
        Assert.Equal(0b101u, reader.ReadBits(3));
        Assert.Equal(0xABCDu, reader.ReadBits(16));
        Assert.Equal(0x1_2345_6789u, reader.ReadBits64(33));
    }

    [Fact]
    public void Writer_past_the_end_flags_overflow_and_writes_nothing()
    {
        var writer = new BitWriter(new byte[1]);
        writer.WriteBits(1, 9);
        Assert.True(writer.IsOverflow);
        Assert.Equal(0, writer.Position);
    }
}
