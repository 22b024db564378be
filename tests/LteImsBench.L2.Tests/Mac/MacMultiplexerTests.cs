using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.L2.Mac;
using LteImsBench.L2.Rlc;
using LteImsBench.Messages.Mac;

namespace LteImsBench.L2.Tests.Mac;

public class MacMultiplexerTests
{
    private static readonly Lcid First = new(3);
    private static readonly Lcid Second = new(4);

    private readonly StackEnd _end = new(RadioBearersSide.Ue);
    private readonly byte[] _block = new byte[2000];
    private long _tti;

    private MacMultiplexer Mux => _end.Mux;

    [Theory]
    [InlineData(100)]
    [InlineData(400)]
    public void By_priority_alone_the_second_channel_gets_what_the_first_leaves(int size)
    {
        AddChannel(First, priority: 5);
        AddChannel(Second, priority: 4);
        Send(First, 1000);
        Send(Second, 200);
        var parts = Build(size);
        if (size == 100) Assert.Equal([(Second.Value, 99)], parts);
        else Assert.Equal([(Second.Value, 202), (First.Value, size - 202 - 1 - 3)], parts);
    }

    // TS 36.321 §5.4.3.1: in each TTI the buckets gain PBR octets; what is below its rate is served before the rest.
    [Fact]
    public void The_prioritised_bit_rate_keeps_a_lower_channel_alive()
    {
        AddChannel(First, priority: 1, rate: 0);
        AddChannel(Second, priority: 9, rate: 32);
        var octets = new Dictionary<int, int> { [First.Value] = 0, [Second.Value] = 0 };
        for (int i = 0; i < 1000; i++)
        {
            Send(First, 200);
            Send(Second, 200);
            foreach ((int lcid, int length) in Build(200)) octets[lcid] += length;
        }

        Assert.InRange(octets[Second.Value], 31_500, 35_000);   // 32 octets a TTI
        Assert.InRange(octets[First.Value], 160_000, 169_000);
    }

    [Fact]
    public void A_bucket_holds_its_duration_and_no_more()
    {
        AddChannel(First, priority: 1, rate: 0);
        AddChannel(Second, priority: 9, rate: 8, bucketMs: 50);
        for (int i = 0; i < 1000; i++) Mux.OnTti(new(_tti++));
        Send(First, 5000);
        Send(Second, 5000);
        int second = Build(1000).Where(part => part.Lcid == Second.Value).Sum(part => part.Length);
        Assert.InRange(second, 395, 402);
    }

    [Fact]
    public void CCCH_goes_first_and_whole()
    {
        AddChannel(First, priority: 1, rate: null);
        Send(First, 100);
        _end.Bearers.SendCcch([1, 2, 3, 4, 5, 6]);
        Assert.Equal([(0, 6)], Build(7));
        _end.Bearers.SendCcch([1, 2, 3, 4, 5, 6]);
        Assert.Equal([(First.Value, 5)], Build(6));   // CCCH is never cut
        Assert.Equal([(0, 6), (First.Value, 11)], Build(20));
    }

    [Fact]
    public void A_regular_BSR_tells_what_is_left_after_the_PDU()
    {
        AddChannel(First, priority: 5, group: 3);
        Send(First, 500);
        MacPduContents contents = Mux.Build(_block.AsSpan(0, 103), null, BsrRequest.Regular);
        Assert.Equal((BsrFormat.Short, 100, 0), (contents.Bsr, contents.SduOctets, contents.PaddingOctets));

        // 500 octets less the 98 sent beside the RLC header, and a header for the rest: 404.
        Assert.Equal(3 << 6 | BufferSizeLevels.Index(404), _block[2]);
    }

    [Fact]
    public void A_regular_BSR_is_long_when_several_groups_have_data()
    {
        AddChannel(First, priority: 5, group: 3);
        AddChannel(Second, priority: 4, group: 1);
        Send(First, 500);
        Send(Second, 300);
        Assert.Equal(BsrFormat.Long, Mux.Build(_block.AsSpan(0, 50), null, BsrRequest.Regular).Bsr);
        BufferStatusReport report = BufferStatusReport.Read(BsrFormat.Long, _block.AsSpan(2, 3));
        Assert.Equal([0, BufferSizeLevels.Index(Mux.GroupOctets(1)), 0, BufferSizeLevels.Index(502)], Enumerable.Range(0, 4).Select(report.Index));
    }

    [Fact]
    public void A_regular_BSR_yields_when_all_data_fits_only_without_it()
    {
        AddChannel(First, priority: 5, group: 3);
        Send(First, 50);
        MacPduContents contents = Mux.Build(_block.AsSpan(0, 56), null, BsrRequest.Regular);
        Assert.Equal(52, contents.SduOctets);
        Assert.True(_end.Bearers.BufferState(First).IsEmpty);
        Assert.Equal(BsrFormat.Short, contents.Bsr);   // what came out as padding carries one after all
    }

    // TS 36.321 §5.4.5: padding of 4 octets takes a Long BSR, of 2 or 3 a Truncated or Short one.
    [Theory]
    [InlineData(104, 0, null, 1)]
    [InlineData(105, 0, null, 2)]
    [InlineData(105, 1, BsrFormat.Short, 0)]
    [InlineData(106, 1, BsrFormat.Short, 1)]
    [InlineData(107, 1, BsrFormat.Long, 0)]
    [InlineData(120, 1, BsrFormat.Long, 12)]
    public void Padding_carries_a_BSR_when_asked(int size, int request, BsrFormat? format, int padding)
    {
        AddChannel(First, priority: 5, group: 3);
        Send(First, 100);
        MacPduContents contents = Mux.Build(_block.AsSpan(0, size), null, (BsrRequest)request);
        Assert.Equal((format, 102, padding), (contents.Bsr, contents.SduOctets, contents.PaddingOctets));
    }

    [Fact]
    public void A_truncated_BSR_names_the_group_of_the_highest_priority()
    {
        // RLC cannot use 2 octets, so that a block of 3 has room for the report of two groups cut to one.
        AddChannel(First, priority: 5, group: 3);
        AddChannel(Second, priority: 4, group: 2);
        Send(First, 100);
        Send(Second, 30);
        Assert.Equal(BsrFormat.Truncated, Mux.Build(_block.AsSpan(0, 3), null, BsrRequest.Padding).Bsr);
        Assert.Equal("3f1c" + (2 << 6 | BufferSizeLevels.Index(32)).ToString("x2"), Convert.ToHexStringLower(_block.AsSpan(0, 3)));
    }

    [Fact]
    public void Power_headroom_yields_to_a_BSR()
    {
        AddChannel(First, priority: 5, group: 3);
        Send(First, 500);
        var elements = new MacControlElements();
        elements.AddCRnti(new Rnti(0x1234));
        elements.AddPowerHeadroom(0);
        Assert.Equal(5, elements.Octets);
        MacPduContents contents = Mux.Build(_block.AsSpan(0, 6), elements, BsrRequest.Regular);
        Assert.Equal((1, BsrFormat.Short), (contents.ControlElements, contents.Bsr));
        contents = Mux.Build(_block.AsSpan(0, 7), elements, BsrRequest.Regular);
        Assert.Equal((2, BsrFormat.Short, 0), (contents.ControlElements, contents.Bsr, contents.SduOctets));
        Assert.Equal("3b3d1a1234", Convert.ToHexStringLower(_block.AsSpan(0, 5)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void PendingOctets_is_enough_for_everything(int seed)
    {
        var random = new Random(seed);
        AddChannel(First, priority: 5, group: 3);
        AddChannel(Second, priority: 4, group: 1);
        for (int i = 0; i < 500; i++)
        {
            for (int n = random.Next(4); n > 0; n--) Send(random.Next(2) == 0 ? First : Second, random.Next(1, 200));
            if (random.Next(3) == 0) _end.Bearers.SendCcch([1, 2, 3]);
            int pending = Mux.PendingOctets();
            if (pending == 0) continue;
            MacPduContents contents = Mux.Build(_block.AsSpan(0, pending));
            Assert.Equal(0, Mux.PendingOctets());
            Assert.InRange(contents.PaddingOctets, 0, 12);
            Assert.True(MacPdu.TryRead(_block.AsSpan(0, pending), MacTransportChannel.UlSch, out _, out DecodeFault? fault), fault?.ToString());
        }
    }

    [Fact]
    public void Channels_are_configured_within_their_ranges()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Mux.Configure(new(Lcid.Ccch, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mux.Configure(new(new(11), 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mux.Configure(new(First, 17)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mux.Configure(new(First, 1) { LogicalChannelGroup = 4 }));
        AddChannel(First, priority: 3);
        Mux.Remove(First);
        Send(First, 10);
        Assert.Equal(0, Mux.PendingOctets());
        Mux.Remove(Lcid.Ccch);
        _end.Bearers.SendCcch([1]);
        Assert.Equal([(0, 1)], Build(2));
    }

    private void AddChannel(Lcid lcid, int priority, int? rate = 0, int bucketMs = 50, int? group = null)
    {
        _end.Bearers.AddDrb(new(new(lcid.Value), new((byte)(lcid.Value + 2)), lcid), new RlcUmConfig(), new());
        Mux.Configure(new(lcid, priority) { PrioritisedKiloBytesPerSecond = rate, BucketSizeDurationMs = bucketMs, LogicalChannelGroup = group });
    }

    /// <summary>Queues a packet that makes an RLC SDU of so many octets with the PDCP header, at most 2000 at a time.</summary>
    private void Send(Lcid lcid, int octets)
    {
        for (; octets > 0; octets -= 2000)
            Assert.True(_end.Bearers.SendData(new((byte)(lcid.Value + 2)), new byte[Math.Max(1, Math.Min(octets, 2000) - 2)]));
    }

    private List<(int Lcid, int Length)> Build(int size)
    {
        Mux.OnTti(new(_tti++));
        Mux.Build(_block.AsSpan(0, size));
        Assert.True(MacPdu.TryRead(_block.AsSpan(0, size), MacTransportChannel.UlSch, out MacPdu read, out DecodeFault? fault), fault?.ToString());
        var parts = new List<(int, int)>();
        foreach (MacPart part in read) parts.Add((part.Lcid, part.Payload.Length));
        return parts;
    }
}
