using System.Text;
using System.Text.Json;

namespace LteImsBench.Sip.Tests.Message;

public class SipJsonTests
{
    [Fact]
    public void Lines_stay_in_order_and_known_headers_are_taken_apart()
    {
        JsonElement json = Json(
            "REGISTER sip:test.3gpp.com SIP/2.0\r\nf: <sip:+1@test.3gpp.com>;tag=27\r\nt: <sip:+1@test.3gpp.com>\r\nCSeq: 5 REGISTER\r\ni: x@y\r\n"
            + "v: SIP/2.0/UDP [2001::1]:5060;branch=z9hG4bK6\r\nX-Odd:  kept   as\r\n is \r\nExpires: 0\r\nAuthorization: Digest username=\"u\",nonce=\"\"\r\n\r\n");
        Assert.Equal(["f", "t", "CSeq", "i", "v", "X-Odd", "Expires", "Authorization"], json.GetProperty("headers").EnumerateArray().Select(line => line.GetProperty("header").GetString()));
        Assert.Equal("kept   as\r\n is", json.GetProperty("headers")[5].GetProperty("text").GetString());
        JsonElement fields = json.GetProperty("fields");
        Assert.Equal("27", fields.GetProperty("From")[0].GetProperty("tag").GetString());
        Assert.Equal(5, fields.GetProperty("CSeq")[0].GetProperty("number").GetInt32());
        Assert.Equal("2001::1", fields.GetProperty("Via")[0].GetProperty("host").GetString());
        Assert.Equal("0", fields.GetProperty("Expires")[0].GetProperty("value").GetString());
        Assert.Equal("u", fields.GetProperty("Authorization")[0].GetProperty("username").GetString());
        Assert.Equal("kept   as is", fields.GetProperty("X-Odd")[0].GetString());
    }

    [Fact]
    public void Responses_show_status_and_body()
    {
        const string Sdp = "v=0\r\no=MYIMS 1 1 IN IP4 192.168.1.2\r\ns=-\r\nc=IN IP4 192.168.1.2\r\nt=0 0\r\nm=audio 53746 RTP/AVP 107 97\r\na=sendrecv\r\n";
        JsonElement json = Json(
            $"SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP h\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:a@b>;tag=2\r\nCall-ID: c\r\nCSeq: 1 INVITE\r\nc: application/sdp\r\nl: {Sdp.Length}\r\n\r\n{Sdp}");
        Assert.Equal(("200 INVITE", 200), (json.GetProperty("name").GetString(), json.GetProperty("status").GetInt32()));
        JsonElement media = json.GetProperty("body").GetProperty("sdp").GetProperty("media")[0];
        Assert.Equal(("audio", 53746), (media.GetProperty("media").GetString(), media.GetProperty("port").GetInt32()));
    }

    private static JsonElement Json(string message)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) SipJson.Write(SipParser.Parse(Encoding.ASCII.GetBytes(message)).OrThrow(), json);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
