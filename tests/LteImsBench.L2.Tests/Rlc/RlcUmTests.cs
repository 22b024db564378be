using System.Buffers.Binary;
using LteImsBench.Core;
using LteImsBench.L2.Rlc;

namespace LteImsBench.L2.Tests.Rlc;

public class RlcUmTests
{
    private static readonly RlcUmConfig Config = new() { ReorderingMs = 10 };

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void Without_loss_everything_arrives_in_order(int snBits)
    {
        var link = new RlcLink(Config with { TransmitSnBits = snBits, ReceiveSnBits = snBits }, 2) { Grant = (5, 300) };
        var lengths = new List<int>();
        var random = new Random(2);
        for (int i = 0; i < 2000; i++)
        {
            if (link.A.Entity.BufferState.NewOctets < 500)
            {
                lengths.Add(random.Next(4, 400));
                link.A.Queue(lengths[^1]);
            }

            link.Step();
        }

        while (!link.IsIdle) link.Step();
        RlcAmTests.AssertInOrder(lengths, link.B.Delivered);
    }

    [Theory]
    [InlineData(5, 0.0, 5)]
    [InlineData(10, 0.0, 8)]
    [InlineData(5, 0.2, 5)]
    [InlineData(10, 0.2, 8)]
    [InlineData(10, 0.6, 8)]
    public void Reorders_what_is_late_and_drops_what_is_lost(int snBits, double loss, int maxDelay)
    {
        const int Sdus = 1500;
        var link = new RlcLink(Config with { TransmitSnBits = snBits, ReceiveSnBits = snBits }, 3)
        {
            Grant = (20, 90),
            Loss = loss,
            MaxDelay = maxDelay,
        };
        var random = new Random(3);
        for (int i = 0; i < Sdus; i++)
        {
            link.A.Queue(random.Next(4, 60));
            link.Step();
        }

        while (!link.IsIdle) link.Step();
        link.Run(50);
        int last = -1;
        foreach (byte[] sdu in link.B.Delivered)
        {
            int number = BinaryPrimitives.ReadInt32BigEndian(sdu);
            Assert.True(number > last, $"SDU {number} after {last}");
            Assert.True(RlcLink.End.Sdu(number, sdu.Length).AsSpan().SequenceEqual(sdu));
            last = number;
        }

        if (loss == 0) Assert.Equal(Sdus, link.B.Delivered.Count);
        else Assert.InRange(link.B.Delivered.Count, Sdus * (1 - loss) * (1 - loss) * 0.8, Sdus * (1 - loss) * 1.2);
    }

    // TS 36.322 §6.2.1.3 with an SN of 5 bits: FI (2) E (1) SN (5), then E (1) LI (11) and padding.
    [Theory]
    [InlineData("the second SDU goes on in the next PDU", "60 0020 aabb cc, 81 dd", "aabb,ccdd")]
    [InlineData("the start is lost", "81 dd", "")]
    [InlineData("a gap ends the SDU in progress", "40 aa, 82 dd", "")]
    [InlineData("an SDU over three PDUs", "40 aa, c1 bb, 82 cc", "aabbcc")]
    public void Segments_join_only_without_a_gap(string why, string pdus, string delivered)
    {
        var link = new RlcLink(Config with { TransmitSnBits = 5, ReceiveSnBits = 5 }, 1);
        foreach (string pdu in pdus.Split(',')) link.A.Entity.OnPdu(Hex.Parse(pdu));
        for (int tti = 1; tti < 50; tti++) link.A.Entity.OnTti(new(tti));
        Assert.True(delivered == string.Join(',', link.A.Delivered.Select(Convert.ToHexStringLower)), why);
    }

    [Fact]
    public void Duplicates_are_dropped()
    {
        var link = new RlcLink(Config, 1);
        link.A.Entity.OnPdu([0x00, 0x00, 0xAA]);
        link.A.Entity.OnPdu([0x00, 0x00, 0xAA]);
        link.A.Entity.OnPdu([0x00, 0x02, 0xBB]);
        link.A.Entity.OnPdu([0x00, 0x02, 0xBB]);
        link.A.Entity.OnPdu([0x00, 0x01, 0xCC]);
        Assert.Equal(["aa", "cc", "bb"], link.A.Delivered.Select(Convert.ToHexStringLower));
    }

    [Fact]
    public void T_Reordering_gives_up_on_a_gap()
    {
        var link = new RlcLink(Config, 1);
        link.A.Entity.OnTti(new(100));
        link.A.Entity.OnPdu([0x00, 0x01, 0xAA]);
        link.A.Entity.OnTti(new(109));
        Assert.Empty(link.A.Delivered);
        link.A.Entity.OnTti(new(110));
        Assert.Single(link.A.Delivered);
    }

    // §5.1.2.2.3, SN of 5 bits and a window of 16: SN 10 and then 20 throw VR(UX) out of the window, so that t-Reordering starts anew.
    [Fact]
    public void T_Reordering_starts_anew_when_the_window_has_passed_it()
    {
        var link = new RlcLink(Config with { TransmitSnBits = 5, ReceiveSnBits = 5 }, 1);
        link.A.Entity.OnTti(new(100));
        link.A.Entity.OnPdu([0x01, 0xAA]);
        link.A.Entity.OnPdu([0x0A, 0xBB]);
        link.A.Entity.OnTti(new(105));
        link.A.Entity.OnPdu([0x14, 0xCC]);
        Assert.Equal(["aa"], link.A.Delivered.Select(Convert.ToHexStringLower));
        link.A.Entity.OnTti(new(114));
        Assert.Single(link.A.Delivered);
        link.A.Entity.OnTti(new(115));
        Assert.Equal(["aa", "bb", "cc"], link.A.Delivered.Select(Convert.ToHexStringLower));
    }

    [Fact]
    public void One_direction_needs_no_twin()
    {
        var link = new RlcLink(Config with { TransmitSnBits = null }, 1);
        Assert.False(link.A.Entity.TryQueue(10, 0, null, out _));
        link.A.Entity.OnPdu([0x00, 0x00, 0xAA]);
        Assert.Single(link.A.Delivered);
    }

    [Fact]
    public void Random_octets_do_no_harm()
    {
        var random = new Random(8);
        var link = new RlcLink(Config, 8);
        byte[] pdu = new byte[40];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(pdu);
            link.A.Entity.OnPdu(pdu.AsSpan(0, random.Next(pdu.Length)));
            link.A.Entity.OnTti(new(i));
        }

        Assert.True(link.A.Entity.Faults > 0);
    }
}
