using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.L2.Mac;
using LteImsBench.Messages.Mac;

namespace LteImsBench.L2.Tests.Mac;

public class MacDemultiplexerTests
{
    [Fact]
    public void Uplink_elements_reach_the_handler_before_the_SDU()
    {
        // TS 36.321 §6.1.3: C-RNTI 0x1234, PHR level 40, Long BSR 1 2 3 4, CCCH of 2 octets
        var handler = new Handler();
        Assert.Null(handler.Deliver("3b 3a 3e 00 1234 28 042 0c4 aabb", MacTransportChannel.UlSch));
        Assert.Equal(["C-RNTI 0x1234", "PHR 17", "BSR Long 1 2 3 4", "CCCH aabb"], handler.Seen);
    }

    [Fact]
    public void Downlink_elements_reach_the_handler()
    {
        // contention resolution, TA 31, DRX command, activation, CCCH
        var handler = new Handler();
        Assert.Null(handler.Deliver("3c 3d 3e 3b 00 010203040506 1f 02 aabb", MacTransportChannel.DlSch));
        Assert.Equal(["CR 010203040506", "TA 31", "DRX", "CCCH aabb"], handler.Seen);
    }

    [Fact]
    public void A_lost_contention_discards_the_rest()
    {
        var handler = new Handler { Wins = false };
        Assert.Null(handler.Deliver("3c 00 010203040506 aabb", MacTransportChannel.DlSch));
        Assert.Equal(["CR 010203040506"], handler.Seen);
    }

    [Fact]
    public void Short_and_truncated_BSR_give_one_group()
    {
        var handler = new Handler();
        handler.Deliver("1d 85", MacTransportChannel.UlSch);
        handler.Deliver("1c 42", MacTransportChannel.UlSch);
        Assert.Equal(["BSR Short 0 0 5 0", "BSR Truncated 0 2 0 0"], handler.Seen);
    }

    [Fact]
    public void A_malformed_PDU_delivers_nothing()
    {
        var handler = new Handler();
        Assert.NotNull(handler.Deliver("3b 20 02 1f 1234", MacTransportChannel.UlSch));
        Assert.Empty(handler.Seen);
    }

    [Fact]
    public void An_unknown_channel_is_counted()
    {
        var handler = new Handler();
        Assert.Null(handler.Deliver("05 aabb", MacTransportChannel.UlSch));
        Assert.Equal(1, handler.Bearers.Faults);
    }

    [Fact]
    public void Random_octets_do_no_harm()
    {
        var link = new StackLink(1);
        link.AddBearers();
        link.Secure(StackLink.Keys());
        var random = new Random(16);
        byte[] pdu = new byte[80];
        for (int i = 0; i < 50_000; i++)
        {
            random.NextBytes(pdu);
            pdu[0] &= 0x24;
            pdu[1] &= 0x1F;
            MacDemultiplexer.Deliver(pdu.AsSpan(0, random.Next(pdu.Length)), MacTransportChannel.UlSch, link.Network.Bearers, link.Network);
            if (i % 10 == 0) link.Network.OnTti(new(i));
        }

        Assert.True(link.Network.Bearers.Faults > 1000);
    }

    private sealed class Handler : IMacControlHandler, IRadioBearerNotifier
    {
        public Handler() => Bearers = new(RadioBearersSide.Network, this);

        public RadioBearers Bearers { get; }

        public List<string> Seen { get; } = [];

        public bool Wins { get; init; } = true;

        public DecodeFault? Deliver(string hex, MacTransportChannel channel) => MacDemultiplexer.Deliver(Hex.Parse(hex), channel, Bearers, this);

        public void OnCRnti(Rnti rnti) => Seen.Add($"C-RNTI {rnti}");

        public bool OnContentionResolution(ReadOnlySpan<byte> identity)
        {
            Seen.Add($"CR {Convert.ToHexStringLower(identity)}");
            return Wins;
        }

        public void OnBufferStatus(BufferStatusReport report) =>
            Seen.Add($"BSR {report.Format} {string.Join(' ', Enumerable.Range(0, 4).Select(report.Index))}");

        public void OnPowerHeadroom(int decibel) => Seen.Add($"PHR {decibel}");

        public void OnTimingAdvance(int command) => Seen.Add($"TA {command}");

        public void OnDrxCommand() => Seen.Add("DRX");

        public void OnCcch(ReadOnlySpan<byte> rrcPdu) => Seen.Add($"CCCH {Convert.ToHexStringLower(rrcPdu)}");

        public void OnSrb(Lcid srb, ReadOnlySpan<byte> rrcPdu) => Seen.Add("SRB");

        public void OnData(EpsBearerId bearer, ReadOnlySpan<byte> packet) => Seen.Add("data");

        public void OnIntegrityFailure(Lcid srb) => Seen.Add("integrity");

        public void OnMaxRetransmissions(Lcid lcid) => Seen.Add("max");
    }
}
