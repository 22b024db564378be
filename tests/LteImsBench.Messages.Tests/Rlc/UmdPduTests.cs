using LteImsBench.Core;
using LteImsBench.Messages.Rlc;

namespace LteImsBench.Messages.Tests.Rlc;

public class UmdPduTests
{
    // Headers by hand from TS 36.322 §6.2.1.3: FI E SN of 5 bits; R1 FI E SN of 10 bits; then E LI.
    [Theory]
    [InlineData(10, "18e2", 3, 226, new int[0])]
    [InlineData(10, "1ce10680", 3, 225, new[] { 104 })]
    [InlineData(10, "0401801100", 0, 1, new[] { 1, 256 })]
    [InlineData(5, "5f", 1, 31, new int[0])]
    [InlineData(5, "a50680", 2, 5, new[] { 104 })]
    public void Headers_of_UMD_PDUs(int snBits, string hex, int framing, int sn, int[] lengths)
    {
        byte[] header = Hex.Parse(hex);
        byte[] pdu = [.. header, .. new byte[lengths.Sum() + 1]];
        Assert.True(UmdPdu.TryRead(pdu, snBits, out UmdPdu read, out DecodeFault? fault), fault?.ToString());
        Assert.Equal(((FramingInfo)framing, sn, lengths.Length), (read.Framing, read.Sn, read.Lengths.Count));
        for (int i = 0; i < lengths.Length; i++) Assert.Equal(lengths[i], read.Lengths[i]);
        byte[] written = new byte[header.Length];
        Assert.Equal(header.Length, UmdPdu.WriteHeader(written, snBits, (FramingInfo)framing, sn, [.. lengths.Select(length => (ushort)length)]));
        Assert.Equal(hex, Convert.ToHexStringLower(written));
        Assert.Equal(header.Length, UmdPdu.HeaderLength(snBits, lengths.Length));
    }

    [Theory]
    [InlineData("no octets", 5, "")]
    [InlineData("no data field", 5, "01")]
    [InlineData("half a header", 10, "01")]
    [InlineData("length indicator cut off", 10, "0401 80")]
    public void Faults_are_returned(string why, int snBits, string hex)
    {
        Assert.False(UmdPdu.TryRead(Hex.Parse(hex), snBits, out _, out DecodeFault? fault), why);
        Assert.NotNull(fault);
    }
}
