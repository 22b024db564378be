using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Mac;

namespace LteImsBench.Messages.Tests.Mac;

public class RarPduTests
{
    // TS 36.321 §6.1.5 and §6.2.3: E T RAPID 42 | R, T_A 8, grant with TPC 3, temporary C-RNTI 0x1001. The second begins with BI 2.
    [Theory]
    [InlineData("6a 0080000c1001", null, 42, 8)]
    [InlineData("82 56 0000000c1001", 2, 22, 0)]
    public void Reads_and_writes_one_response(string hex, int? backoff, int preamble, int timingAdvance)
    {
        byte[] octets = Hex.Parse(hex);
        Assert.True(RarPdu.TryRead(octets, out RarPdu rar, out _));
        Assert.Equal(backoff, rar.BackoffIndicator);
        Assert.Equal(1, rar.Count);
        var expected = new RandomAccessResponse(preamble, timingAdvance, new(false, 0, 0, 3, false, false), new Rnti(0x1001));
        Assert.Equal(expected, rar[0]);

        byte[] written = new byte[octets.Length + 3];
        written.AsSpan().Fill(0xFF);
        RarPdu.Write(written, backoff, [expected]);
        Assert.Equal([.. octets, 0, 0, 0], written);
    }

    // Bits of TS 36.213 §6.2: hopping 1, assignment 10 1010 0101, MCS 1001, TPC 011, delay 0, CSI 1.
    [Fact]
    public void The_grant_has_20_bits_in_their_order()
    {
        var grant = new RarUplinkGrant(true, 0b10_1010_0101, 0b1001, 0b011, false, true);
        Assert.Equal(0b1_10_1010_0101_1001_011_0_1u, grant.ToBits());
        Assert.Equal(grant, RarUplinkGrant.FromBits(grant.ToBits()));
        Assert.Equal((-6, 0, 8), (new RarUplinkGrant().TpcDecibel, grant.TpcDecibel, (grant with { Tpc = 7 }).TpcDecibel));
    }

    [Theory]
    [InlineData("no octets", "")]
    [InlineData("E of the last subheader", "ea")]
    [InlineData("two responses, one and a half there", "d5 4e 0280 1a0c 0047 0000 1a")]
    [InlineData("backoff indicator second", "ea 02 0080000c1001")]
    public void Faults_are_returned(string why, string hex)
    {
        Assert.False(RarPdu.TryRead(Hex.Parse(hex), out _, out DecodeFault? fault), why);
        Assert.NotNull(fault);
    }

    [Fact]
    public void A_backoff_indicator_may_stand_alone()
    {
        byte[] octets = new byte[3];
        RarPdu.Write(octets, 9, []);
        Assert.Equal([0x09, 0, 0], octets);
        Assert.True(RarPdu.TryRead(octets, out RarPdu rar, out _));
        Assert.Equal((9, 0), (rar.BackoffIndicator, rar.Count));
        Assert.Throws<ArgumentException>(() => RarPdu.Write(new byte[3], null, []));
    }

    [Fact]
    public void Random_octets_never_throw()
    {
        var random = new Random(11);
        byte[] octets = new byte[40];
        int read = 0;
        for (int i = 0; i < 50_000; i++)
        {
            random.NextBytes(octets);
            if (!RarPdu.TryRead(octets.AsSpan(0, random.Next(octets.Length)), out RarPdu rar, out _)) continue;
            for (int response = 0; response < rar.Count; response++) read += rar[response].Preamble;
        }

        Assert.True(read > 0);
    }
}
