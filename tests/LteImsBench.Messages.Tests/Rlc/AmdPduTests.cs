using LteImsBench.Core;
using LteImsBench.Messages.Rlc;

namespace LteImsBench.Messages.Tests.Rlc;

public class AmdPduTests
{
    // Headers by hand from TS 36.322 §6.2.1.4: D/C RF P FI E SN, then E LI.
    [Theory]
    [InlineData("8806", false, FramingInfo.EndIsOpen, 6, new int[0])]
    [InlineData("a3ff", true, FramingInfo.Whole, 1023, new int[0])]
    [InlineData("8c00ddc5dc", false, FramingInfo.EndIsOpen, 0, new[] { 1500, 1500 })]
    [InlineData("8c00ddcddc5dc0", false, FramingInfo.EndIsOpen, 0, new[] { 1500, 1500, 1500 })]
    [InlineData("9c02d3e5dc", false, FramingInfo.StartIsOpen | FramingInfo.EndIsOpen, 2, new[] { 1342, 1500 })]
    public void Headers_of_AMD_PDUs(string hex, bool poll, FramingInfo framing, int sn, int[] lengths)
    {
        byte[] header = Hex.Parse(hex);
        byte[] pdu = [.. header, .. new byte[lengths.Sum() + 1]];
        Assert.True(AmdPdu.IsDataPdu(pdu));
        Assert.True(AmdPdu.TryRead(pdu, out AmdPdu read, out _));
        Assert.Equal((poll, framing, sn, null), (read.Poll, read.Framing, read.Sn, read.Segment));
        Assert.Equal(lengths.Sum() + 1, read.Data.Length);
        Assert.Equal(lengths.Length, read.Lengths.Count);
        for (int i = 0; i < lengths.Length; i++) Assert.Equal(lengths[i], read.Lengths[i]);

        Span<byte> written = stackalloc byte[header.Length + 1];
        written.Fill(0xFF);
        Assert.Equal(header.Length, AmdPdu.WriteHeader(written, poll, framing, sn, [.. lengths.Select(length => (ushort)length)]));
        Assert.Equal(hex, Convert.ToHexStringLower(written[..^1]));
        Assert.Equal(header.Length, AmdPdu.HeaderLength(false, lengths.Length));
    }

    // §6.2.1.5: RF 1, P 1, FI 10, E 1, SN 300; LSF 1, SO 1234; E 0, LI 5 and padding.
    [Fact]
    public void A_segment_has_an_offset()
    {
        byte[] pdu = Hex.Parse("f52c 84d2 0050 010203040506");
        Assert.True(AmdPdu.TryRead(pdu, out AmdPdu read, out _));
        Assert.Equal((true, FramingInfo.StartIsOpen, 300), (read.Poll, read.Framing, read.Sn));
        Assert.Equal(new AmdSegment(true, 1234), read.Segment);
        Assert.Equal((1, 5, 6), (read.Lengths.Count, read.Lengths[0], read.Data.Length));
        byte[] header = new byte[6];
        Assert.Equal(6, AmdPdu.WriteHeader(header, true, FramingInfo.StartIsOpen, 300, [5], new AmdSegment(true, 1234)));
        Assert.Equal(pdu[..6], header);
    }

    [Theory]
    [InlineData("no octets", "")]
    [InlineData("control PDU", "0004")]
    [InlineData("no data field", "8801")]
    [InlineData("segment without data field", "c8018002")]
    [InlineData("length indicator of 0", "8c01 0000 aabb")]
    [InlineData("length indicators without end", "8c01 8018 01")]
    [InlineData("lengths leave nothing for the last element", "8c01 0020 aabb")]
    public void Faults_are_returned(string why, string hex)
    {
        Assert.False(AmdPdu.TryRead(Hex.Parse(hex), out _, out DecodeFault? fault), why);
        Assert.NotNull(fault);
    }

    [Fact]
    public void Random_octets_never_throw()
    {
        var random = new Random(14);
        byte[] octets = new byte[48];
        int lengths = 0;
        for (int i = 0; i < 100_000; i++)
        {
            random.NextBytes(octets);
            if (i % 2 == 0) octets[2] &= 0x00;
            ReadOnlySpan<byte> pdu = octets.AsSpan(0, random.Next(octets.Length));
            if (AmdPdu.TryRead(pdu, out AmdPdu am, out _)) lengths += Sum(am.Lengths, am.Data);
            if (UmdPdu.TryRead(pdu, i % 3 == 0 ? 5 : 10, out UmdPdu um, out _)) lengths += Sum(um.Lengths, um.Data);
        }

        Assert.True(lengths > 0);
    }

    private static int Sum(LengthIndicators lengths, ReadOnlySpan<byte> data)
    {
        int sum = 0;
        for (int i = 0; i < lengths.Count; i++) sum += lengths[i];
        Assert.True(sum < data.Length);
        return sum;
    }
}
