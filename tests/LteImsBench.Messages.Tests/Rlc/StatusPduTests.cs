using LteImsBench.Core;
using LteImsBench.Messages.Rlc;

namespace LteImsBench.Messages.Tests.Rlc;

public class StatusPduTests
{
    // By hand from TS 36.322 §6.2.1.6: D/C 0, CPT 000, ACK_SN, E1, then NACK_SN, E1, E2, SOstart, SOend.
    public static TheoryData<string, int, int[][]> Rows => new()
    {
        { "0078", 30, [] },
        { "002200400c01c020", 8, [[0], [1], [3], [4]] },
        { "000e00a000bfff80", 3, [[1, 2, 0x7FFF]] },
        { "0fffffe0000002c000", 1023, [[1023, 0, 5], [512]] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Bit_patterns(string hex, int ackSn, int[][] nacks)
    {
        Nack[] expected = [.. nacks.Select(row => row.Length == 1 ? Nack.Whole(row[0]) : new Nack(row[0], row[1], row[2]))];
        byte[] written = new byte[40];
        written.AsSpan().Fill(0xFF);
        var writer = new StatusPduWriter(written);
        foreach (Nack nack in expected) Assert.True(writer.TryAdd(nack));
        int length = writer.Finish(ackSn);
        Assert.Equal(hex, Convert.ToHexStringLower(written.AsSpan(0, length)));
        Assert.Equal(length, StatusPduWriter.Octets(expected.Length, expected.Count(nack => !nack.IsWhole)));

        Assert.True(StatusPdu.TryRead(Hex.Parse(hex), out StatusPdu read, out _));
        Assert.Equal((ackSn, expected.Length), (read.AckSn, read.NackCount));
        var found = new List<Nack>();
        foreach (Nack nack in read) found.Add(nack);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void A_NACK_without_room_leaves_no_trace()
    {
        byte[] written = new byte[4];
        var writer = new StatusPduWriter(written);
        Assert.False(writer.TryAdd(new(1, 0, 4)));
        Assert.True(writer.TryAdd(Nack.Whole(1)));
        Assert.False(writer.TryAdd(Nack.Whole(2)));
        Assert.Equal(4, writer.Finish(2));
        Assert.True(StatusPdu.TryRead(written, out StatusPdu read, out _));
        Assert.Equal((2, 1), (read.AckSn, read.NackCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatusPduWriter(new byte[1]));
    }

    [Theory]
    [InlineData("no octets", "", 0)]
    [InlineData("one octet", "00", 4)]
    [InlineData("a data PDU", "8004", 0)]
    [InlineData("reserved CPT", "1004", 0)]
    [InlineData("a NACK promised", "0006", 15)]
    [InlineData("a portion cut off", "0006 00a0 00", 27)]
    public void Faults_tell_where(string why, string hex, int bitOffset)
    {
        Assert.False(StatusPdu.TryRead(Hex.Parse(hex), out _, out DecodeFault? fault), why);
        Assert.Equal(bitOffset, fault!.BitOffset);
    }

    [Fact]
    public void Random_octets_never_throw()
    {
        var random = new Random(15);
        byte[] octets = new byte[64];
        int nacks = 0;
        for (int i = 0; i < 100_000; i++)
        {
            random.NextBytes(octets);
            octets[0] &= 0x0F;
            if (!StatusPdu.TryRead(octets.AsSpan(0, random.Next(octets.Length)), out StatusPdu read, out _)) continue;
            foreach (Nack nack in read) nacks += nack.Sn >= 0 ? 1 : 0;
        }

        Assert.True(nacks > 0);
    }
}
