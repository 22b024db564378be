using LteImsBench.Core;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tests.Ip;

public class InternetChecksumTests
{
    [Fact]
    public void The_example_of_rfc_1071_adds_up()
    {
        // RFC 1071 §3: the sum of these is ddf2, hence the checksum 220d.
        Assert.Equal(0x220D, InternetChecksum.Compute(Hex.Parse("0001 f203 f4f5 f6f7")));
    }

    [Theory]
    [InlineData("", 0xFFFF)]
    [InlineData("01", 0xFEFF)]
    [InlineData("0001f203f4", 0x19FA)]   // 0001 + f203 + f400 = 1e604, folded e605
    [InlineData("ffffffffffffffff", 0x0000)]
    public void Odd_lengths_are_padded_with_zero(string hex, int expected) =>
        Assert.Equal(expected, InternetChecksum.Compute(Hex.Parse(hex)));

    [Theory]
    [InlineData(4)]
    [InlineData(1500)]
    [InlineData(65535)]
    public void Every_length_agrees_with_adding_words_one_by_one(int length)
    {
        byte[] data = new byte[length];
        new Random(length).NextBytes(data);
        uint sum = 0;
        for (int i = 0; i < length; i += 2)
        {
            sum += (uint)(data[i] << 8 | (i + 1 < length ? data[i + 1] : 0));
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        Assert.Equal((ushort)~sum, InternetChecksum.Compute(data));
    }

    [Fact]
    public void A_received_udp_datagram_with_pseudo_header_checks_to_zero()
    {
        // A DNS query over UDP from 10.45.0.2:50000 to 10.45.0.1:53; checksum worked by hand:
        // 0a2d 0002 0a2d 0001 0011 0021 (pseudo-header) c350 0035 0021 (UDP) and the 25 octets of data.
        byte[] udp = Hex.Parse("c350 0035 0021 0000 1234 0100 0001 0000 0000 0000 0161 0000 0100 0100 0000 0000 00");
        ushort check = InternetChecksum.Compute(IpAddr.From(Addresses.B4), IpAddr.From(Addresses.A4), IpProtocol.Udp, udp);
        (udp[6], udp[7]) = ((byte)(check >> 8), (byte)check);
        Assert.Equal(0, InternetChecksum.Compute(IpAddr.From(Addresses.B4), IpAddr.From(Addresses.A4), IpProtocol.Udp, udp));
        Assert.Equal(SlowSum("0a2d0002 0a2d0001 0011 0021 c350 0035 0021 1234 0100 0001 0161 0000 0100 0100"), check);
    }

    private static ushort SlowSum(string hex)
    {
        byte[] words = Hex.Parse(hex);
        int sum = 0;
        for (int i = 0; i < words.Length; i += 2) sum += words[i] << 8 | words[i + 1];
        while (sum > 0xFFFF) sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)~sum;
    }
}
