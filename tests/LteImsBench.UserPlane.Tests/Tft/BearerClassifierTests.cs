using System.Net;
using LteImsBench.Core.Identity;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tft;

namespace LteImsBench.UserPlane.Tests.Tft;

public class BearerClassifierTests
{
    private static readonly EpsBearerId Default = new(5);
    private static readonly EpsBearerId Voice = new(6);
    private static readonly EpsBearerId Video = new(7);

    // Downlink, from the remote 10.45.0.1:49170 to the UE at 10.45.0.2:5004; traffic class B8 (EF).
    private static readonly byte[] Rtp4 = Packets.V4(Addresses.A4, Addresses.B4, IpProtocol.Udp, Packets.Udp(Addresses.A4, 49170, Addresses.B4, 5004, [1]), tos: 0xB8);
    private static readonly byte[] Rtp6 = Packets.V6(Addresses.A6, Addresses.B6, IpProtocol.Udp, Packets.Udp(Addresses.A6, 49170, Addresses.B6, 5004, [1]), trafficClass: 0xB8, flowLabel: 0x12345);

    public static TheoryData<string, PacketFilter, bool, bool> Components => new()
    {
        { "nothing given", new() { Precedence = 1 }, true, true },
        { "protocol", new() { Precedence = 1, Protocol = 17 }, true, true },
        { "other protocol", new() { Precedence = 1, Protocol = 6 }, false, false },
        { "remote host", new() { Precedence = 1, Remote = new(Addresses.A4) }, true, false },
        { "remote network", new() { Precedence = 1, Remote = new(IPAddress.Parse("10.45.77.0"), IPAddress.Parse("255.255.0.0")) }, true, false },
        { "remote network elsewhere", new() { Precedence = 1, Remote = new(IPAddress.Parse("10.46.0.0"), 16) }, false, false },
        { "remote host, ends swapped", new() { Precedence = 1, Remote = new(Addresses.B4) }, false, false },
        { "local host", new() { Precedence = 1, Local = new(Addresses.B4) }, true, false },
        { "remote IPv6 host", new() { Precedence = 1, Remote = new(Addresses.A6) }, false, true },
        { "remote IPv6 prefix", new() { Precedence = 1, Remote = new(IPAddress.Parse("2001:db8:cafe:0:ffff::"), 64) }, false, true },
        { "remote IPv6 mask", new() { Precedence = 1, Remote = new(IPAddress.Parse("::1"), IPAddress.Parse("::ffff")) }, false, true },
        { "all IPv4", new() { Precedence = 1, Remote = new(IPAddress.Any, 0) }, true, false },
        { "all IPv6", new() { Precedence = 1, Remote = new(IPAddress.IPv6Any, 0) }, false, true },
        { "local IPv6 host", new() { Precedence = 1, Local = new(Addresses.B6) }, false, true },
        { "local port", new() { Precedence = 1, LocalPorts = PortRange.Single(5004) }, true, true },
        { "local port, ends swapped", new() { Precedence = 1, LocalPorts = PortRange.Single(49170) }, false, false },
        { "remote port range", new() { Precedence = 1, RemotePorts = new(49152, 49170) }, true, true },
        { "remote port range below", new() { Precedence = 1, RemotePorts = new(49152, 49169) }, false, false },
        { "type of service", new() { Precedence = 1, TypeOfService = new(0xB8, 0xFC) }, true, true },
        { "type of service masked", new() { Precedence = 1, TypeOfService = new(0xFF, 0x80) }, true, true },
        { "other type of service", new() { Precedence = 1, TypeOfService = new(0x00, 0xFC) }, false, false },
        { "flow label", new() { Precedence = 1, FlowLabel = 0x12345 }, false, true },
        { "other flow label", new() { Precedence = 1, FlowLabel = 0x12346 }, false, false },
        { "security parameter index", new() { Precedence = 1, SecurityParameterIndex = 7 }, false, false },
        { "one component of two fails", new() { Precedence = 1, Protocol = 17, RemotePorts = PortRange.Single(1) }, false, false },
        { "uplink only", new() { Precedence = 1, Direction = FilterDirection.Uplink }, false, false },
        { "downlink only", new() { Precedence = 1, Direction = FilterDirection.Downlink }, true, true },
        { "before Release 7", new() { Precedence = 1, Direction = FilterDirection.PreRelease7 }, true, true },
    };

    [Theory]
    [MemberData(nameof(Components))]
    public void Each_component_narrows_the_filter(string what, PacketFilter filter, bool matchesV4, bool matchesV6)
    {
        var classifier = new BearerClassifier(Default);
        classifier.Set(Voice, [filter]);
        Assert.True(classifier.Classify(Rtp4, FilterDirection.Downlink) == (matchesV4 ? Voice : Default), what);
        Assert.True(classifier.Classify(Rtp6, FilterDirection.Downlink) == (matchesV6 ? Voice : Default), what);
    }

    [Fact]
    public void The_ue_sees_the_same_filter_from_the_other_side()
    {
        var classifier = new BearerClassifier(Default);
        classifier.Set(Voice, [new() { Precedence = 1, Remote = new(Addresses.A4), LocalPorts = PortRange.Single(5004), RemotePorts = PortRange.Single(49170) }]);
        byte[] uplink = Packets.V4(Addresses.B4, Addresses.A4, IpProtocol.Udp, Packets.Udp(Addresses.B4, 5004, Addresses.A4, 49170, [1]));
        Assert.Equal(Voice, classifier.Classify(uplink, FilterDirection.Uplink));
        Assert.Equal(Default, classifier.Classify(Rtp4, FilterDirection.Uplink));
    }

    [Fact]
    public void Precedence_counts_over_all_bearers()
    {
        var classifier = new BearerClassifier(Default);
        classifier.Set(Voice, [new() { Identifier = 0, Precedence = 20, Protocol = 17 }, new() { Identifier = 1, Precedence = 9, RemotePorts = PortRange.Single(1) }]);
        classifier.Set(Video, [new() { Precedence = 10, Protocol = 17 }]);
        Assert.Equal(Video, classifier.Classify(Rtp4, FilterDirection.Downlink));
        classifier.Set(Video, [new() { Precedence = 30, Protocol = 17 }]);
        Assert.Equal(Voice, classifier.Classify(Rtp4, FilterDirection.Downlink));
        classifier.Remove(Voice);
        Assert.Equal(Video, classifier.Classify(Rtp4, FilterDirection.Downlink));
        classifier.Remove(Video);
        Assert.Equal(Default, classifier.Classify(Rtp4, FilterDirection.Downlink));
    }

    [Fact]
    public void A_default_bearer_with_filters_does_not_take_the_rest()
    {
        var classifier = new BearerClassifier(Default);
        classifier.Set(Default, [new() { Precedence = 200, Protocol = 6 }]);
        Assert.Null(classifier.Classify(Rtp4, FilterDirection.Downlink));
        classifier.Set(Default, []);
        Assert.Equal(Default, classifier.Classify(Rtp4, FilterDirection.Downlink));
    }

    [Fact]
    public void Ipsec_is_told_apart_by_its_index()
    {
        var classifier = new BearerClassifier(Default);
        classifier.Set(Voice, [new() { Precedence = 1, Protocol = IpProtocol.Esp, SecurityParameterIndex = 0x1234_5678 }]);
        Assert.Equal(Voice, classifier.Classify(Packets.V6(Addresses.A6, Addresses.B6, IpProtocol.Esp, [0x12, 0x34, 0x56, 0x78, 0, 0, 0, 1]), FilterDirection.Downlink));
        Assert.Equal(Default, classifier.Classify(Packets.V6(Addresses.A6, Addresses.B6, IpProtocol.Esp, [0x12, 0x34, 0x56, 0x79, 0, 0, 0, 1]), FilterDirection.Downlink));
    }

    [Fact]
    public void Classifying_allocates_nothing()
    {
        var classifier = new BearerClassifier(Default);
        classifier.Set(Voice, [.. Enumerable.Range(0, 16).Select(port => new PacketFilter { Precedence = (byte)port, Remote = new(Addresses.A6), RemotePorts = PortRange.Single((ushort)port) })]);
        classifier.Classify(Rtp6, FilterDirection.Downlink);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) classifier.Classify(Rtp6, FilterDirection.Downlink);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Garbage_has_no_bearer() => Assert.Null(new BearerClassifier(Default).Classify([1, 2, 3], FilterDirection.Downlink));
}
