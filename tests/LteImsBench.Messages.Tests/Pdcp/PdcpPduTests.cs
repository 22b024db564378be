using LteImsBench.Core;
using LteImsBench.Messages.Pdcp;

namespace LteImsBench.Messages.Tests.Pdcp;

public class PdcpPduTests
{
    [Fact]
    public void An_SRB_PDU_has_an_SN_of_5_bits_and_a_MAC_I()
    {
        byte[] pdu = Hex.Parse("1e aabbcc 01020304");
        Assert.True(PdcpSrbPdu.TryRead(pdu, out PdcpSrbPdu read, out _));
        Assert.Equal(30, read.Sn);
        Assert.Equal("aabbcc01020304", Convert.ToHexStringLower(read.Ciphered));
        Assert.Equal(0x01020304u, PdcpSrbPdu.MacI(pdu));
        byte[] written = new byte[8];
        PdcpSrbPdu.WriteHeader(written, 30);
        PdcpSrbPdu.WriteMacI(written, 0x01020304);
        Assert.Equal("1e00000001020304", Convert.ToHexStringLower(written));
    }

    // TS 36.323 §6.2.3, §6.2.4, §6.2.9
    [Theory]
    [InlineData(7, "d5 aa", 0x55)]
    [InlineData(12, "8abc aa", 0xABC)]
    [InlineData(15, "fabc aa", 0x7ABC)]
    public void A_DRB_PDU_has_an_SN_of_7_12_or_15_bits(int snBits, string hex, int sn)
    {
        byte[] pdu = Hex.Parse(hex);
        Assert.True(PdcpDataPdu.TryRead(pdu, snBits, out PdcpDataPdu read, out _));
        Assert.Equal((sn, 1), (read.Sn, read.Ciphered.Length));
        byte[] written = [0xFF, 0xFF, 0xFF];
        PdcpDataPdu.WriteHeader(written, snBits, sn + (1 << snBits));
        int header = PdcpDataPdu.HeaderOctets(snBits);
        Assert.Equal(pdu[..header], written[..header]);
    }

    // §6.2.6. FMS 0x101, then 258 to 265: 7 received, 1 missing.
    [Theory]
    [InlineData(12, "0101 7f")]
    [InlineData(15, "000101 7f")]
    public void A_status_report_has_FMS_and_a_bitmap(int snBits, string hex)
    {
        byte[] pdu = Hex.Parse(hex);
        Assert.True(PdcpStatusReport.TryRead(pdu, snBits, out PdcpStatusReport read, out _));
        Assert.Equal((0x101, 8, false, true), (read.FirstMissingSn, read.BitmapLength, read.IsReceived(0), read.IsReceived(7)));
        byte[] written = new byte[pdu.Length];
        PdcpStatusReport.WriteHeader(written, snBits, 0x101);
        for (int i = 1; i < 8; i++) PdcpStatusReport.MarkReceived(written, snBits, i);
        Assert.Equal(pdu, written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("05 aabbccdd")]
    public void A_short_SRB_PDU_is_a_fault(string hex)
    {
        Assert.False(PdcpSrbPdu.TryRead(Hex.Parse(hex), out _, out DecodeFault? fault));
        Assert.NotNull(fault);
    }

    [Theory]
    [InlineData(7, "")]
    [InlineData(7, "85")]
    [InlineData(12, "8005")]
    [InlineData(12, "0005aa")]
    public void A_short_DRB_PDU_is_a_fault(int snBits, string hex)
    {
        Assert.False(PdcpDataPdu.TryRead(Hex.Parse(hex), snBits, out _, out DecodeFault? fault));
        Assert.NotNull(fault);
    }

    [Theory]
    [InlineData(12, "00")]
    [InlineData(15, "0001")]
    [InlineData(12, "1001")]
    [InlineData(12, "8001")]
    public void Another_control_PDU_is_no_status_report(int snBits, string hex)
    {
        Assert.False(PdcpStatusReport.TryRead(Hex.Parse(hex), snBits, out _, out DecodeFault? fault));
        Assert.NotNull(fault);
    }
}
