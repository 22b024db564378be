using LteImsBench.Core;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tests.Ip;

public class IpPacketTests
{
    [Fact]
    public void Ipv4_options_are_skipped()
    {
        // Router alert (RFC 2113), then UDP 4660 > 22136
        byte[] packet = Hex.Parse("46a00020 00010000 40110000 0a2d0001 0a2d0002 94040000 1234567800080000");
        Assert.True(IpPacket.TryRead(packet, out IpPacket read));
        Assert.Equal((24, 32, IpProtocol.Udp, 0xA0, 64), (read.UpperOffset, read.Length, read.Protocol, read.TypeOfService, read.HopLimit));
        Assert.Equal(((ushort)0x1234, (ushort)0x5678), read.Ports);
        Assert.Equal((Addresses.A4, Addresses.B4), (read.SourceAddress, read.DestinationAddress));
    }

    [Fact]
    public void Ipv6_extension_headers_are_skipped()
    {
        // Hop-by-hop (router alert), routing with nothing left, destination options, atomic fragment, UDP
        byte[] extensions = Hex.Parse("2b00 0502 0000 0100  3c00 0000 0000 0000  2c00 0104 0000 0000  1100 0000 0000 0007  c350 13c4 0008 0000");
        byte[] packet = Packets.V6(Addresses.A6, Addresses.B6, 0, extensions, trafficClass: 0xB8, flowLabel: 0xABCDE);
        Assert.True(IpPacket.TryRead(packet, out IpPacket read));
        Assert.Equal((72, IpProtocol.Udp, 0xB8, 0xABCDEu, false), (read.UpperOffset, read.Protocol, read.TypeOfService, read.FlowLabel, read.IsFragment));
        Assert.Equal(((ushort)50000, (ushort)5060), read.Ports);
    }

    [Theory]
    [InlineData("ESP over IPv4", "4500001c 00010000 40320000 0a2d0001 0a2d0002 0000abcd00000001")]
    [InlineData("AH over IPv4", "45000020 00010000 40330000 0a2d0001 0a2d0002 110100000000abcd00000001")]
    [InlineData("ESP over IPv6", "60000000 0008 32 40 20010db8000000000000000000000001 20010db8000000000000000000000002 0000abcd00000001")]
    public void Security_parameter_index_is_found(string what, string hex)
    {
        Assert.True(IpPacket.TryRead(Hex.Parse(hex), out IpPacket read), what);
        Assert.Equal(0xABCDu, read.SecurityParameterIndex);
        Assert.Null(read.Ports);
    }

    [Fact]
    public void Later_fragments_show_no_ports()
    {
        Assert.True(IpPacket.TryRead(Packets.V4(Addresses.A4, Addresses.B4, IpProtocol.Udp, new byte[16], offset: 8), out IpPacket v4));
        Assert.Equal((true, 8), (v4.IsFragment, v4.FragmentOffset));
        Assert.Null(v4.Ports);
        byte[] fragment = [.. Hex.Parse("1100 0008 00000007"), .. new byte[16]];
        Assert.True(IpPacket.TryRead(Packets.V6(Addresses.A6, Addresses.B6, IpProtocol.Fragment, fragment), out IpPacket v6));
        Assert.Equal((true, 8, 7u, IpProtocol.Udp), (v6.IsFragment, v6.FragmentOffset, v6.FragmentId, v6.Protocol));
        Assert.Null(v6.Ports);
    }

    [Theory]
    [InlineData("nothing", "")]
    [InlineData("version 5", "55000014 00000000 40110000 0a2d0001 0a2d0002")]
    [InlineData("header of 16 octets", "44000014 00000000 40110000 0a2d0001 0a2d0002")]
    [InlineData("header beyond the end", "4f000014 00000000 40110000 0a2d0001 0a2d0002")]
    [InlineData("total length below the header", "45000013 00000000 40110000 0a2d0001 0a2d0002")]
    [InlineData("total length beyond the end", "45000015 00000000 40110000 0a2d0001 0a2d0002")]
    [InlineData("IPv6 cut short", "60000000 0000 3b 40 20010db8000000000000000000000001 20010db80000000000000000000000")]
    [InlineData("IPv6 payload beyond the end", "60000000 0001 3b 40 20010db8000000000000000000000001 20010db8000000000000000000000002")]
    [InlineData("extension header missing", "60000000 0000 00 40 20010db8000000000000000000000001 20010db8000000000000000000000002")]
    [InlineData("extension header beyond the end", "60000000 0008 00 40 20010db8000000000000000000000001 20010db8000000000000000000000002 1101000000000000")]
    [InlineData("two fragment headers", "60000000 0010 2c 40 20010db8000000000000000000000001 20010db8000000000000000000000002 2c00000000000001 1100000000000001")]
    public void Contradictions_are_refused(string what, string hex) => Assert.False(IpPacket.TryRead(Hex.Parse(hex), out _), what);

    [Fact]
    public void A_chain_of_extension_headers_is_followed_only_so_far()
    {
        byte[] chain = new byte[8 * 40];
        Assert.False(IpPacket.TryRead(Packets.V6(Addresses.A6, Addresses.B6, 0, chain), out _));
    }
}
