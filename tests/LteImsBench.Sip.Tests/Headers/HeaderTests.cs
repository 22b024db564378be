using System.Net;
using System.Text;

namespace LteImsBench.Sip.Tests.Headers;

/// <summary>Header values of the RFCs' own examples and of equipment, and values that must be refused.</summary>
public class HeaderTests
{
    [Theory]
    [InlineData("SIP/2.0/UDP erlang.bell-telephone.com:5060;branch=z9hG4bK87asdks7")]          // RFC 3261 §20.42
    [InlineData("SIP/2.0/TCP [2001:db8::9:1];received=192.0.2.200;branch=z9hG4bKas3-111")]      // RFC 5118 §4.7
    public void Via_is_written_as_it_was_read(string text) => Assert.Equal(text, Parse<ViaHeader>(text).ToString());

    [Theory]
    [InlineData("SIP / 2.0 / UDP first.example.com: 4000;ttl=16 ;maddr=224.2.0.1 ;branch=z9hG4bKa7c6a8dlze.1", "first.example.com", 4000)]   // RFC 3261 §20.42
    [InlineData("SIP/2.0/UDP [2001::21f:29ff:fe7c:8f51]:5060;branch=z9hG4bK656994275", "2001::21f:29ff:fe7c:8f51", 5060)]
    public void Via_tolerates_spaces_and_takes_IPv6(string text, string host, int port)
    {
        ViaHeader via = Parse<ViaHeader>(text);
        Assert.Equal((host, port), (via.Host, via.Port));
    }

    // RFC 3581 §4 and §5
    [Theory]
    [InlineData("SIP/2.0/UDP 10.1.1.1:4540;rport;branch=z9hG4bKkjshdyff", "192.0.2.1:9988", "SIP/2.0/UDP 10.1.1.1:4540;rport=9988;branch=z9hG4bKkjshdyff;received=192.0.2.1", "192.0.2.1:9988")]
    [InlineData("SIP/2.0/UDP 10.1.1.1:4540;branch=z9hG4bKk", "10.1.1.1:9988", "SIP/2.0/UDP 10.1.1.1:4540;branch=z9hG4bKk", "10.1.1.1:4540")]
    [InlineData("SIP/2.0/UDP pc33.example.com;branch=z9hG4bKk", "192.0.2.1:9988", "SIP/2.0/UDP pc33.example.com;branch=z9hG4bKk;received=192.0.2.1", "192.0.2.1:5060")]
    public void Via_says_where_the_response_goes(string text, string source, string marked, string target)
    {
        ViaHeader via = Parse<ViaHeader>(text).ReceivedFrom(IPEndPoint.Parse(source));
        Assert.Equal((marked, IPEndPoint.Parse(target)), (via.ToString(), via.ResponseTarget));
    }

    [Theory]
    [InlineData("\"Mr. Watson\" <sip:watson@worcester.bell-telephone.com>;q=0.7; expires=3600", "Mr. Watson", "sip:watson@worcester.bell-telephone.com", 3600)]   // RFC 3261 §20.10
    [InlineData("<sip:+11234567890@[2001::21f:29ff:fe7c:8f51]:5060>;q=0.500;expires = 7200", null, "sip:+11234567890@[2001::21f:29ff:fe7c:8f51]:5060", 7200)]
    [InlineData("sip:user@host;expires=junk", null, "sip:user@host", 3600)]
    public void Contact_has_name_URI_and_expiry(string text, string? name, string uri, int expires)
    {
        ContactHeader contact = Parse<ContactHeader>(text);
        Assert.Equal((name, uri, (uint?)expires), (contact.Address!.Value.DisplayName, contact.Uri!.ToString(), contact.Expires));
    }

    [Fact]
    public void Instance_loses_its_brackets() => Assert.Equal(
        "urn:gsma:imei:00440113-904785-0", Parse<ContactHeader>("<sip:a@10.133.202.46:50997>;+sip.instance=\"<urn:gsma:imei:00440113-904785-0>\"").Instance);

    [Theory]
    [InlineData("Digest username = name.private@hims.net", "username", "name.private@hims.net")]
    [InlineData("Digest username =name.private@hims.net integrity protection:no", "username", "name.private@hims.net")]
    [InlineData("Digest uri=\"sip:a\",username=\"u\",nonce=\"\",Digest uri=\"sip:b\",username=\"v\"", "uri", "sip:a")]
    [InlineData("Digest qop=auth, nonce=\"qlWqVapV==\", auts=\"a+/=\"", "auts", "a+/=")]
    [InlineData("digest response=abc==", "response", "abc==")]
    public void Credentials_are_read_as_equipment_writes_them(string text, string name, string value) => Assert.Equal(value, Parse<AuthorizationHeader>(text)[name]);

    [Fact]
    public void Commas_in_quotes_and_brackets_separate_nothing() => Assert.Equal(
        ["sip:a,b@h", "sip:c@h", "sip:d@h"],
        Message("Contact: \"x, \\\", y\" <sip:a,b@h>;p=\"1,2\", <sip:c@h>\r\nm: sip:d@h\r\n").All<ContactHeader>().Select(contact => contact.Uri!.ToString()));

    [Fact]
    public void Sec_agree_offers_are_a_list()
    {
        SipMessage message = Message("Security-Client: ipsec-3gpp; alg=hmac-md5-96; ealg=aes-cbc; spi-c=1; port-c=5062, ipsec-3gpp; alg=hmac-sha-1-96\r\nSecurity-Client: tls;q=0.2\r\n");
        Assert.Equal(["hmac-md5-96", "hmac-sha-1-96", null], message.All<SecurityClientHeader>().Select(offer => offer.Parameters["alg"]));
    }

    [Fact]
    public void Other_headers_of_the_RFCs_are_taken_apart()
    {
        Assert.Equal((3600u, "1800"), (Parse<RetryAfterHeader>("3600 (I'm in a meeting);duration=1800").Seconds, Parse<RetryAfterHeader>("3600;duration=1800").Parameters["duration"]));
        Assert.Equal((301, "isi.edu"), (Parse<WarningHeader>("301 isi.edu \"Incompatible network address type 'E.164'\"").Code, Parse<WarningHeader>("301 isi.edu \"x\"").Agent));
        Assert.Equal(new DateTimeOffset(2010, 11, 13, 23, 29, 0, TimeSpan.Zero), Parse<DateHeader>("Sat, 13 Nov 2010 23:29:00 GMT").Time);
        Assert.Equal(("SIP", "200"), (Parse<ReasonHeader>("SIP ;cause=200 ;text=\"Call completed elsewhere\"").Protocol, Parse<ReasonHeader>("SIP;cause=200").Cause));
        Assert.Equal(("active", "600000"), (Parse<SubscriptionStateHeader>("active;expires=600000").State, Parse<SubscriptionStateHeader>("active;expires=600000").Parameters["expires"]));
        Assert.Equal("0010100010000000", Parse<PAccessNetworkInfoHeader>("3GPP-E-UTRAN-FDD;utran-cell-id-3gpp=\"0010100010000000\"").Parameters["utran-cell-id-3gpp"]);
        Assert.Equal("text/html", Parse<ContentTypeHeader>("text/html; charset=ISO-8859-4").MediaType);
    }

    [Theory]
    [InlineData("Via", "SIP/2.0/UDP")]
    [InlineData("Via", "SIP/2.0/UDP [2001:db8::1")]
    [InlineData("Via", "SIP/2.0/UDP h:99999")]
    [InlineData("Via", "HTTP/1.1/TCP h")]
    [InlineData("CSeq", "1")]
    [InlineData("CSeq", "2147483648 INVITE")]
    [InlineData("CSeq", "-1 INVITE")]
    [InlineData("Call-ID", "a b")]
    [InlineData("Max-Forwards", "256")]
    [InlineData("Content-Length", "+5")]
    [InlineData("From", "<sip:a@b")]
    [InlineData("From", "\"a <sip:a@b>")]
    [InlineData("Contact", "sip:a@b?x=y")]
    [InlineData("Contact", "<sip:a@@b>")]
    [InlineData("Contact", "<sip:a@b>;;x")]
    [InlineData("Contact", "<sip:a@b>,")]
    [InlineData("Date", "Fri, 01 Jan 2010 16:00:00 EST")]
    public void A_value_that_is_dangerous_to_guess_is_refused(string name, string value)
    {
        string text = "OPTIONS sip:a SIP/2.0\r\nVia: SIP/2.0/UDP h\r\nFrom: <sip:a@b>\r\nTo: <sip:a@b>\r\nCall-ID: c\r\nCSeq: 1 OPTIONS\r\n";
        string replaced = text.Contains($"{name}: ", StringComparison.Ordinal)
            ? System.Text.RegularExpressions.Regex.Replace(text, $"\n{name}: .*\r", $"\n{name}: {value}\r") : $"{text}{name}: {value}\r\n";
        var fault = SipParser.Parse(Encoding.ASCII.GetBytes(replaced + "\r\n")).Fault;
        Assert.Equal("SIP 400 Bad Request", fault?.Cause);
        Assert.Equal(replaced.IndexOf(value, StringComparison.Ordinal) * 8L, fault!.BitOffset);
    }

    [Theory]
    [InlineData("sip:%61lice@atlanta.com;transport=TCP", "sip:alice@AtLanTa.CoM;Transport=tcp", true)]           // RFC 3261 §19.1.4
    [InlineData("sip:carol@chicago.com", "sip:carol@chicago.com;newparam=5", true)]
    [InlineData("sip:carol@chicago.com;security=on", "sip:carol@chicago.com;newparam=5", true)]
    [InlineData("sip:bob@biloxi.com", "sip:BOB@biloxi.com", false)]
    [InlineData("sip:bob@biloxi.com", "sip:bob@biloxi.com:5060", false)]
    [InlineData("sip:bob@biloxi.com", "sip:bob@biloxi.com;transport=udp", false)]
    [InlineData("sip:carol@chicago.com", "sip:carol@chicago.com?Subject=next%20meeting", false)]
    [InlineData("sip:carol@chicago.com;security=on", "sip:carol@chicago.com;security=off", false)]
    [InlineData("sip:a@[2001:db8::1]", "sip:a@[2001:DB8:0::1]", true)]
    [InlineData("tel:+1-201-555-0123", "tel:+12015550123", true)]                                                 // RFC 3966 §4
    public void URIs_are_equivalent_as_the_RFC_says(string one, string other, bool same) =>
        Assert.Equal(same, SipUri.Parse(one).IsEquivalentTo(SipUri.Parse(other)));

    private static T Parse<T>(string text)
        where T : struct, ISipHeader<T>
    {
        Assert.True(T.TryParse(Encoding.UTF8.GetBytes(text), out T header), text);
        return header;
    }

    private static SipMessage Message(string lines) => SipParser.Parse(Encoding.ASCII.GetBytes(
        "OPTIONS sip:a SIP/2.0\r\nVia: SIP/2.0/UDP h\r\nFrom: <sip:a@b>\r\nTo: <sip:a@b>\r\nCall-ID: c\r\nCSeq: 1 OPTIONS\r\n" + lines + "\r\n")).OrThrow();
}
