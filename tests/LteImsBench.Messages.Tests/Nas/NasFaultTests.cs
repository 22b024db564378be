using LteImsBench.Core;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>Messages that break the format, TS 24.301 §7: hand-written, with the cause that the receiver would answer and where.</summary>
public class NasFaultTests
{
    [Theory]
    [InlineData("no octets", "", "EMM #111", 0)]
    [InlineData("one octet", "07", "EMM #111", 0)]
    [InlineData("protocol discriminator of call control", "0341", "EMM #111", 0)]
    [InlineData("reserved security header type", "6741", "EMM #111", 0)]
    [InlineData("EMM type that does not exist", "0740", "EMM #97", 1)]
    [InlineData("ESM type that does not exist", "0201c0", "ESM #97", 2)]
    [InlineData("ESM message without type", "0201", "ESM #111", 0)]
    [InlineData("cause missing", "0744", "EMM #96", 2)]
    [InlineData("RAND cut short", "0752010011", "EMM #96", 3)]
    [InlineData("identity longer than the message", "07560829", "EMM #96", 3)]
    [InlineData("identity of a reserved type", "074171 01f5 02e0e0 0003020100", "EMM #96", 4)]
    [InlineData("IMSI with digit A", "074171 08a910100000000010 02e0e0 0003020100", "EMM #96", 12)]
    [InlineData("PLMN with digit B", "0750 0bf6b0f110800101c0000001", "EMM #96", 4)]
    [InlineData("tracking area list of type 3", "074901 5401e0 5a49", "ok", 0)]
    [InlineData("tracking area list of type 3, mandatory", "07420149 01e0 00050201d1081b", "EMM #96", 5)]
    [InlineData("comprehension required", "074411 0501ff", "EMM #96", 3)]
    [InlineData("comprehension required after known elements", "074411 5f0149 0501ff", "EMM #96", 6)]
    [InlineData("TFT with fewer filters than it says", "6200c5 05 0101 0321 3001", "ESM #45", 8)]
    [InlineData("TFT of no octets", "6200c5 05 0101 00", "ESM #42", 7)]
    [InlineData("packet filter with half an address", "6200c5 05 0101 07 21 3001 0310 0a00", "ESM #45", 12)]
    [InlineData("optional TFT with an error of its own", "6200c9 3601 21", "ESM #42", 6)]
    [InlineData("APN label longer than the element", "5201c1 0109 0205ff 0501 0a000001", "ESM #96", 7)]
    [InlineData("IPv4 address of three octets", "5201c1 0109 020161 04 01 0a0000", "ESM #96", 10)]
    [InlineData("security protected, nothing inside", "1701020304 05", "EMM #96", 6)]
    [InlineData("integrity protected, inside has an unknown type", "1701020304 05 0740", "EMM #97", 7)]
    [InlineData("integrity protected inside integrity protected", "1701020304 05 1701020304 05 0746", "EMM #111", 6)]
    [InlineData("SERVICE REQUEST cut short", "c726", "EMM #96", 2)]
    public void Faults_name_cause_and_octet(string why, string hex, string cause, int octet)
    {
        DecodeResult<NasMessage> result = NasCodec.Decode(Hex.Parse(hex));
        Assert.Equal((why, cause, octet * 8L), (why, result.Fault?.Cause ?? "ok", result.Fault?.BitOffset ?? 0));
    }

    [Fact]
    public void A_ciphered_payload_is_no_fault()
    {
        NasMessage message = NasCodec.Decode(Hex.Parse("2701020304 05 f00ba4")).OrThrow();
        OctetString payload = OctetString.FromHex("f00ba4");
        Assert.Equal(new SecurityProtectedNas(SecurityHeaderType.IntegrityProtectedAndCiphered, 0x01020304, 5, payload), message);
        Assert.Equal("SECURITY PROTECTED NAS MESSAGE", NasCodec.NameOf(message));
    }

    [Fact]
    public void A_security_header_is_read_whatever_is_inside()
    {
        SecurityProtectedNas outer = NasCodec.DecodeProtected(Hex.Parse("1701020304 05 0740")).OrThrow();
        Assert.Equal((0x01020304u, 5, "0740"), (outer.Mac, outer.SequenceNumber, outer.Payload.ToHex()));
    }

    [Fact]
    public void Messages_do_not_nest_without_end()
    {
        // ATTACH COMPLETE whose container holds an ATTACH COMPLETE, and so on; SECURITY MODE COMPLETE likewise.
        Assert.Equal("ESM #111", ((AttachComplete)NasCodec.Decode(Nested(0x43, [])).OrThrow()).EsmMessageContainer.Decode().Fault?.Cause);
        var complete = (SecurityModeComplete)NasCodec.Decode(Nested(0x5E, [0x79])).OrThrow();
        Assert.Equal("EMM #111", complete.ReplayedNasMessageContainer?.Decode().Fault?.Cause);
    }

    private static byte[] Nested(byte type, byte[] identifier)
    {
        byte[] message = [0x07, type];
        while (message.Length < 8000) message = [0x07, type, .. identifier, (byte)(message.Length >> 8), (byte)message.Length, .. message];
        return message;
    }
}
