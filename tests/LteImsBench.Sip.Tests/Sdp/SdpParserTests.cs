using System.Text;
using LteImsBench.Sip.Sdp;

namespace LteImsBench.Sip.Tests.Sdp;

public class SdpParserTests
{
    // RFC 4566 §5, the example, and lines as in an offer of TS 26.114 annex A
    private const string Offer =
        "v=0\r\no=jdoe 2890844526 2890842807 IN IP4 10.47.16.5\r\ns=SDP Seminar\r\ni=A Seminar\r\nu=http://www.example.com\r\ne=j.doe@example.com (Jane Doe)\r\n"
        + "c=IN IP4 224.2.17.12/127\r\nt=2873397496 2873404696\r\na=recvonly\r\nm=audio 49170 RTP/AVP 97 98\r\nb=AS:38\r\nb=RR:2000\r\n"
        + "a=rtpmap:97 AMR-WB/16000\r\na=fmtp:97 mode-change-capability=2; max-red=220\r\nm=video 51372 RTP/AVP 99\r\nc=IN IP6 2001:db8::1\r\na=rtpmap:99 h263-1998/90000\r\n";

    [Fact]
    public void An_offer_is_taken_apart()
    {
        SdpDescription sdp = SdpParser.Parse(Encoding.ASCII.GetBytes(Offer)).OrThrow();
        Assert.Equal(("SDP Seminar", "224.2.17.12/127"), (sdp.SessionName, sdp.Connection!.Address));
        Assert.Equal([new SdpAttribute("recvonly", null)], sdp.Attributes);
        Assert.Equal(["audio", "video"], sdp.Media.Select(media => media.Kind));
        Assert.Equal([new SdpBandwidth("AS", 38), new SdpBandwidth("RR", 2000)], sdp.Media[0].Bandwidths);
        Assert.Equal("97 AMR-WB/16000", sdp.Media[0].Attribute("rtpmap"));
        Assert.Equal("2001:db8::1", sdp.Media[1].Connection!.Address);
    }

    [Theory]
    [InlineData("no version", "o=- 1 1 IN IP4 h\r\n", 0)]
    [InlineData("no origin", "v=0\r\ns=-\r\n", 10)]
    [InlineData("no equals sign", "v=0\r\nhello\r\n", 5)]
    [InlineData("port out of range", "v=0\r\no=- 1 1 IN IP4 h\r\nm=audio 65536 RTP/AVP 0\r\n", 25)]
    [InlineData("connection in parts", "v=0\r\no=- 1 1 IN IP4 h\r\nc=IN IP4\r\n", 25)]
    public void Faults_name_the_octet(string why, string text, int octet)
    {
        var fault = SdpParser.Parse(Encoding.ASCII.GetBytes(text)).Fault;
        Assert.True(fault?.BitOffset == octet * 8L, why);
    }
}
