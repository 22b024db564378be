using LteImsBench.Core.Time;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tests.Ip;

public sealed class ReassemblerTests : IDisposable
{
    private readonly AirClock _clock = new();
    private readonly List<byte[]> _timedOut = [];
    private readonly Reassembler _reassembler;
    private readonly byte[] _data = new byte[4000];

    public ReassemblerTests()
    {
        _reassembler = new(_clock, _timedOut.Add);
        new Random(1).NextBytes(_data);
    }

    public void Dispose() => _reassembler.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Fragments_in_any_order_and_repeated_make_the_packet(int seed)
    {
        byte[][] fragments = [.. Enumerable.Range(0, 5).Select(i => Fragment(i * 800, 800, more: i < 4))];
        List<byte[]> order = [.. fragments, fragments[1], fragments[3]];
        var random = new Random(seed);
        byte[]? whole = null;
        foreach (byte[] fragment in order.OrderBy(_ => random.Next())) whole ??= Add(fragment);
        Assert.NotNull(whole);
        Assert.Equal(Packets.V4(Addresses.A4, Addresses.B4, IpProtocol.Udp, _data), whole);
    }

    [Fact]
    public void Ipv6_fragments_lose_their_header_and_keep_what_was_before_it()
    {
        // Destination options stay in front; the fragment header goes.
        byte[] options = [IpProtocol.Fragment, 0, 1, 4, 0, 0, 0, 0];
        byte[]? whole = null;
        foreach ((int at, bool more) in new[] { (2000, false), (0, true) })
        {
            byte[] payload = [.. options, IpProtocol.Udp, 0, (byte)(at >> 8), (byte)(at | (more ? 1 : 0)), 0, 0, 0, 9, .. _data.AsSpan(at, 2000)];
            whole = Add(Packets.V6(Addresses.A6, Addresses.B6, IpProtocol.DestinationOptions, payload));
        }

        options[0] = IpProtocol.Udp;
        Assert.Equal(Packets.V6(Addresses.A6, Addresses.B6, IpProtocol.DestinationOptions, [.. options, .. _data]), whole);
    }

    [Theory]
    [InlineData("overlap by eight", 0, 800, 792, 800)]
    [InlineData("inside another", 0, 800, 80, 80)]
    [InlineData("around another", 400, 80, 0, 800)]
    public void Overlaps_throw_the_datagram_away(string why, int first, int firstLength, int second, int secondLength)
    {
        Add(Fragment(first, firstLength, more: true));
        Add(Fragment(second, secondLength, more: true));
        Assert.True(_reassembler.Count == 0, why);
        Assert.Equal(2, _reassembler.Dropped);
    }

    [Fact]
    public void Two_different_ends_contradict_one_another()
    {
        Add(Fragment(1600, 800, more: false));
        Assert.Null(Add(Fragment(2400, 800, more: false)));
        Assert.Equal(0, _reassembler.Count);
        Add(Fragment(2400, 800, more: true));
        Add(Fragment(800, 800, more: false));
        Assert.Equal(0, _reassembler.Count);
    }

    [Fact]
    public void Lengths_off_the_grid_or_beyond_64_kilobytes_are_dropped()
    {
        Add(Fragment(0, 801, more: true));
        byte[] beyond = Packets.V4(Addresses.A4, Addresses.B4, IpProtocol.Udp, new byte[800], offset: 65528);
        Add(beyond);
        Assert.Equal((0, 2), (_reassembler.Count, _reassembler.Dropped));
    }

    [Fact]
    public void What_is_not_complete_in_a_minute_is_reported_with_its_first_fragment()
    {
        Add(Fragment(0, 800, more: true));
        _clock.Advance(TimeSpan.FromSeconds(30));
        Add(Fragment(800, 800, more: true, id: 2));
        _clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(Fragment(0, 800, more: true), _timedOut.Single());
        Assert.Equal(1, _reassembler.Count);
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal((0, 1), (_reassembler.Count, _timedOut.Count));   // the second had no first fragment
    }

    [Fact]
    public void Datagrams_under_way_are_bounded_and_the_oldest_goes()
    {
        for (ushort id = 0; id < 200; id++)
        {
            Add(Fragment(0, 800, more: true, id: id));
            _clock.Advance();
        }

        Assert.Equal(64, _reassembler.Count);
        Assert.Null(Add(Fragment(800, 800, more: false, id: 100)));
        Assert.NotNull(Add(Fragment(800, 800, more: false, id: 199)));
    }

    private byte[] Fragment(int offset, int length, bool more, ushort id = 1) =>
        Packets.V4(Addresses.A4, Addresses.B4, IpProtocol.Udp, _data.AsSpan(offset, Math.Min(length, _data.Length - offset)), offset, more, id);

    private byte[]? Add(byte[] packet)
    {
        Assert.True(IpPacket.TryRead(packet, out IpPacket read));
        byte[]? whole = _reassembler.Add(read, packet);

        // The identification stays that of the fragments; the packets compared with have 1.
        return whole;
    }
}
