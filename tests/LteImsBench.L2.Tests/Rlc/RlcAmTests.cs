using System.Buffers.Binary;
using LteImsBench.Core;
using LteImsBench.L2.Rlc;

namespace LteImsBench.L2.Tests.Rlc;

public class RlcAmTests
{
    private static readonly RlcAmConfig Config = new()
    {
        PollRetransmitMs = 45,
        PollPdu = 8,
        PollKiloBytes = 25,
        MaxRetxThreshold = 32,
        ReorderingMs = 20,
        StatusProhibitMs = 10,
    };

    [Theory]
    [InlineData(0.0, 60, 60, 0)]
    [InlineData(0.0, 12, 400, 0)]
    [InlineData(0.3, 40, 40, 0)]
    [InlineData(0.3, 12, 400, 0)]
    [InlineData(0.3, 12, 400, 6)]
    [InlineData(0.5, 200, 3000, 3)]
    public void Delivers_everything_once_and_in_order(double loss, int minGrant, int maxGrant, int maxDelay)
    {
        const int Sdus = 700;
        for (int seed = 1; seed <= 3; seed++)
        {
            var link = new RlcLink(Config, seed) { Loss = loss, Grant = (minGrant, maxGrant), MaxDelay = maxDelay };
            var random = new Random(seed);
            var lengths = new List<int>();
            while (lengths.Count < Sdus || !link.IsIdle || link.B.Delivered.Count < Sdus || link.A.DeliveredTag < Sdus - 1)
            {
                if (lengths.Count < Sdus && link.A.Entity.BufferState.NewOctets < 3000)
                {
                    lengths.Add(random.Next(5, 1500));
                    link.A.Queue(lengths[^1]);
                }

                link.Step();
                Assert.True(link.Now.Count < 200_000, $"seed {seed}: {link.B.Delivered.Count} of {Sdus} delivered");
            }

            AssertInOrder(lengths, link.B.Delivered);
            Assert.Equal(Sdus - 1, link.A.DeliveredTag);
            Assert.Equal(0, link.A.Entity.Faults + link.B.Entity.Faults);
            Assert.Equal(0, link.A.MaxRetransmissions);
            Assert.Equal(loss > 0, ((RlcAm)link.A.Entity).Retransmissions > 0);
        }
    }

    [Fact]
    public void Both_directions_go_at_once()
    {
        var link = new RlcLink(Config, 5) { Loss = 0.2, Grant = (10, 100), MaxDelay = 2 };
        for (int i = 0; i < 200; i++)
        {
            link.A.Queue(40);
            link.B.Queue(60);
        }

        link.Run(5000);
        AssertInOrder(Enumerable.Repeat(40, 200), link.B.Delivered);
        AssertInOrder(Enumerable.Repeat(60, 200), link.A.Delivered);
    }

    [Fact]
    public void A_lost_PDU_that_no_longer_fits_goes_in_segments()
    {
        var link = new RlcLink(Config with { ReorderingMs = 100 }, 1) { Loss = 1, Grant = (1000, 1000) };
        link.A.Queue(900);
        link.Step();
        link.Loss = 0;
        link.Grant = (34, 34);
        link.Run(120);
        AssertInOrder([900], link.B.Delivered);
        Assert.Equal(30, ((RlcAm)link.A.Entity).Retransmissions);   // 900 octets by 30 beside a segment header of 4
    }

    [Fact]
    public void The_window_of_512_stalls_until_it_is_acknowledged()
    {
        var link = new RlcLink(Config, 1) { Loss = 1, Grant = (12, 12) };
        for (int i = 0; i < 600; i++) link.A.Queue(10);
        byte[] grant = new byte[12];
        for (int i = 0; i < 512; i++) Assert.Equal(12, link.A.Entity.PullPdu(grant));
        Assert.Equal(0, link.A.Entity.BufferState.NewOctets);
        Assert.Equal(0, link.A.Entity.PullPdu(grant));
        Assert.NotEqual(0, grant[0] & 0x20);   // the last PDU before the stall polls, §5.2.2.1

        // ACK_SN 2: TS 36.322 §6.2.1.6
        link.A.Entity.OnPdu([0x00, 0x08]);
        Assert.Equal(1, link.A.DeliveredTag);
        Assert.Equal(12, link.A.Entity.PullPdu(grant));
        Assert.Equal(12, link.A.Entity.PullPdu(grant));
        Assert.Equal(0, link.A.Entity.PullPdu(grant));
    }

    [Fact]
    public void MaxRetxThreshold_is_reported_once()
    {
        var link = new RlcLink(RlcAmConfig.SrbDefault, 1) { Loss = 1 };
        link.A.Queue(20);
        link.Run(RlcAmConfig.SrbDefault.PollRetransmitMs * 5);
        Assert.Equal(0, link.A.MaxRetransmissions);
        link.Run(RlcAmConfig.SrbDefault.PollRetransmitMs * 5);
        Assert.Equal(1, link.A.MaxRetransmissions);
    }

    // Worked from TS 36.322 §6.2.1.4 and §5.2.2.1: 8 SDUs of 1 octet, one a PDU, SN 0 to 7, pollPDU 4.
    [Fact]
    public void PollPdu_sets_the_P_field()
    {
        var link = new RlcLink(Config with { PollPdu = 4 }, 1);
        for (int i = 0; i < 9; i++) link.A.Queue(1);
        byte[] grant = new byte[3];
        string heads = "";
        for (int i = 0; i < 8; i++)
        {
            link.A.Entity.PullPdu(grant);
            heads += Convert.ToHexStringLower(grant.AsSpan(0, 2)) + " ";
        }

        Assert.Equal("8000 8001 8002 a003 8004 8005 8006 a007 ", heads);
    }

    // §5.2.2.2: an answered poll stops t-PollRetransmit; while it runs out, a PDU with more behind it does not poll.
    [Theory]
    [InlineData(true, "8002")]
    [InlineData(false, "a002")]
    public void An_answered_poll_is_not_repeated(bool isAnswered, string head)
    {
        var link = new RlcLink(Config with { PollPdu = 2 }, 1);
        for (int i = 0; i < 6; i++) link.A.Queue(1);
        byte[] grant = new byte[3];
        link.A.Entity.OnTti(new(1));
        link.A.Entity.PullPdu(grant);
        link.A.Entity.PullPdu(grant);
        Assert.Equal("a001", Convert.ToHexStringLower(grant.AsSpan(0, 2)));
        if (isAnswered) link.A.Entity.OnPdu([0x00, 0x08]);   // ACK_SN 2
        link.A.Entity.OnTti(new(1 + Config.PollRetransmitMs));
        link.A.Entity.PullPdu(grant);
        Assert.Equal(head, Convert.ToHexStringLower(grant.AsSpan(0, 2)));
    }

    // §5.2.2.3: nothing new to send, the last PDU acknowledged, an earlier one not: the earlier one is sent again.
    [Fact]
    public void A_poll_timeout_repeats_what_is_not_acknowledged()
    {
        var link = new RlcLink(Config with { ReorderingMs = 500 }, 1);
        for (int i = 0; i < 3; i++) link.A.Queue(1);
        byte[] grant = new byte[3];
        for (int i = 0; i < 3; i++) link.A.Entity.PullPdu(grant);
        link.A.Entity.OnPdu(Hex.Parse("000e 0000"));   // ACK_SN 3, NACK_SN 0
        Assert.Equal(3, link.A.Entity.PullPdu(grant));
        link.A.Entity.OnTti(new(Config.PollRetransmitMs));
        Assert.Equal(3, link.A.Entity.PullPdu(grant));
        Assert.Equal("a000", Convert.ToHexStringLower(grant.AsSpan(0, 2)));
    }

    // §5.2.3: a poll of a PDU above VR(MS) waits until the gap before it is given up.
    [Fact]
    public void A_poll_behind_a_gap_is_answered_when_t_Reordering_has_run_out()
    {
        var link = new RlcLink(Config, 1);
        link.A.Entity.OnPdu([0xA0, 1, 0xAA]);
        Assert.True(link.A.Entity.BufferState.IsEmpty);
        link.A.Entity.OnTti(new(Config.ReorderingMs));
        Assert.Equal(4, link.A.Entity.BufferState.StatusOctets);
        link.A.Entity.OnPdu([0xA0, 1, 0xAA]);   // a duplicate triggers at once
        Assert.Equal(4, link.A.Entity.BufferState.StatusOctets);
    }

    [Fact]
    public void PollByte_sets_the_P_field()
    {
        var link = new RlcLink(Config with { PollPdu = null, PollKiloBytes = 1 }, 1);
        for (int i = 0; i < 4; i++) link.A.Queue(500);
        byte[] grant = new byte[502];
        Assert.Equal([0x80, 0xA0, 0x80, 0xA0], Enumerable.Range(0, 4).Select(_ =>
        {
            link.A.Entity.PullPdu(grant);
            return grant[0];
        }));
    }

    [Fact]
    public void STATUS_waits_for_t_StatusProhibit()
    {
        var link = new RlcLink(Config with { StatusProhibitMs = 30 }, 1);
        link.A.Queue(10);
        link.Run(2);
        link.A.Queue(10);
        long first = link.Now.Count;
        link.Run(20);
        Assert.Equal(0, link.A.DeliveredTag);   // the first STATUS went; the second is held back
        link.Run(20);
        Assert.Equal(1, link.A.DeliveredTag);
        Assert.True(link.Now.Count - first >= 30);
    }

    // A receives nothing but what is written here; octets worked by hand from TS 36.322 §6.2.1.4 to §6.2.1.6.
    [Theory]
    [InlineData("whole PDUs missing", "a000aa a003aa", "0012 00c0 10")]                           // ACK_SN 4; NACK 1, 2
    [InlineData("a poll in order", "a000aa", "0004")]                                               // ACK_SN 1
    [InlineData("head of a PDU missing", "a000aa e0018002bbcc a002aa", "000e 00a0 0000 0080")]    // ACK_SN 3; NACK 1, 0 to 1
    [InlineData("tail of a PDU missing", "a000aa c8010000bbcc a002aa", "000e 00a0 00bf ff80")]    // ACK_SN 3; NACK 1, 2 to the end
    public void STATUS_reports_what_is_missing(string why, string pdus, string status)
    {
        var link = new RlcLink(Config, 1);
        foreach (string pdu in pdus.Split(' ')) link.A.Entity.OnPdu(Hex.Parse(pdu));
        for (int tti = 1; tti <= Config.ReorderingMs + Config.StatusProhibitMs; tti++) link.A.Entity.OnTti(new(tti));
        byte[] grant = new byte[40];
        int length = link.A.Entity.PullPdu(grant);
        Assert.True(Hex.Parse(status).AsSpan().SequenceEqual(grant.AsSpan(0, length)), $"{why}: {Convert.ToHexStringLower(grant.AsSpan(0, length))}");
    }

    [Fact]
    public void A_short_grant_cuts_STATUS_and_ACK_SN_says_where()
    {
        var link = new RlcLink(Config, 1);
        foreach (int sn in (int[])[0, 2, 4, 6]) link.A.Entity.OnPdu([0xA0, (byte)sn, 0xAA]);
        for (int tti = 1; tti <= 100; tti++) link.A.Entity.OnTti(new(tti));

        // 4 octets hold one NACK: ACK_SN 3, NACK_SN 1, and nothing is said of 5.
        byte[] grant = new byte[4];
        Assert.Equal(4, link.A.Entity.PullPdu(grant));
        Assert.Equal("000e0080", Convert.ToHexStringLower(grant));
    }

    [Theory]
    [InlineData("ACK_SN beyond VT(S)", "0010")]
    [InlineData("NACK_SN not below ACK_SN", "000a 0100")]
    [InlineData("reserved CPT", "100c")]
    [InlineData("NACK cut off", "000e")]
    [InlineData("no octets", "")]
    public void A_STATUS_that_cannot_be_is_ignored(string why, string status)
    {
        var link = new RlcLink(Config, 1);
        for (int i = 0; i < 3; i++) link.A.Queue(1);
        byte[] grant = new byte[3];
        for (int i = 0; i < 3; i++) link.A.Entity.PullPdu(grant);
        link.A.Entity.OnPdu(Hex.Parse(status));
        Assert.True(link.A.Entity.Faults == 1 && link.A.DeliveredTag == -1 && link.A.Entity.BufferState.IsEmpty, why);
    }

    [Fact]
    public void Reestablishment_delivers_what_is_complete_and_starts_at_0()
    {
        var link = new RlcLink(Config, 1);
        link.B.Entity.OnPdu([0x80, 1, 0xAA]);
        link.B.Entity.OnPdu([0x80, 3, 0xBB]);
        Assert.Empty(link.B.Delivered);
        link.B.Entity.Reestablish();
        Assert.Equal(["aa", "bb"], link.B.Delivered.Select(Convert.ToHexStringLower));
        link.B.Entity.OnPdu([0x80, 0, 0xCC]);
        Assert.Equal("cc", Convert.ToHexStringLower(link.B.Delivered[^1]));
    }

    [Fact]
    public void Random_octets_do_no_harm()
    {
        var random = new Random(7);
        var link = new RlcLink(Config, 7);
        byte[] pdu = new byte[64];
        byte[] grant = new byte[100];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(pdu);
            if (random.Next(4) > 0) pdu[0] &= 0x83;
            if (random.Next(10) == 0 && !link.A.Entity.BufferState.IsEmpty) link.A.Entity.PullPdu(grant.AsSpan(0, random.Next(100)));
            if (random.Next(5) == 0 && link.A.Entity.BufferState.NewOctets < 500) link.A.Queue(random.Next(4, 200));
            link.A.Entity.OnPdu(pdu.AsSpan(0, random.Next(pdu.Length)));
            link.A.Entity.OnTti(new(i));
        }

        Assert.True(link.A.Entity.Faults > 0);
    }

    internal static void AssertInOrder(IEnumerable<int> lengths, List<byte[]> delivered)
    {
        int[] expected = [.. lengths];
        Assert.Equal(expected.Length, delivered.Count);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(i, BinaryPrimitives.ReadInt32BigEndian(delivered[i]));
            Assert.True(RlcLink.End.Sdu(i, expected[i]).AsSpan().SequenceEqual(delivered[i]), $"SDU {i}");
        }
    }
}
