using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Sip.Sdp;
using LteImsBench.Sip.Transport;
using LteImsBench.Testing;

namespace LteImsBench.Sip.Tests.Message;

/// <summary>Damaged messages, seeded: no exception, no hang, and whatever parses can be answered, written and parsed again.</summary>
public class FuzzTests
{
    private static readonly string[] Spice =
        ["\r\n", "\"", "<", ">", ",", ";", ":", "@", "[", "]", "%", "\\", "=", "*", "\0", "ÿ", "\r\n ", "SIP/2.0", "99999999999999999999", "Digest ", "z9hG4bK"];

    private readonly Random _random = new(4475);

    [Fact]
    public void Damaged_messages_are_parsed_or_refused()
    {
        byte[][] seeds = [.. Directory.GetFiles(Corpus.Require("corpus/sip"), "*.dat", SearchOption.AllDirectories).Order().Select(File.ReadAllBytes), Rich()];
        int parsed = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] octets = Damage(seeds[i % seeds.Length]);
            DecodeResult<SipMessage> result = SipParser.Parse(octets);
            if (result.IsOk)
            {
                parsed++;
                Exercise(result.Value);
            }
            else
            {
                Assert.InRange(result.Fault.BitOffset, 0, octets.Length * 8L);
                Assert.StartsWith("SIP ", result.Fault.Cause);
                SipRefusal.For(octets, result.Fault, "tag", new(System.Net.IPAddress.Loopback, 5060), out _);
            }
        }

        Assert.InRange(parsed, 2_000, 18_000);
    }

    [Fact]
    public void Streams_cut_anywhere_give_the_same_messages()
    {
        byte[] one = Rich();
        byte[] stream = [.. one, .. "\r\n\r\n"u8, .. one, .. "\r\n"u8, .. one];
        for (int round = 0; round < 300; round++)
        {
            var framer = new SipStreamFramer();
            int messages = 0;
            for (int at = 0; at < stream.Length;)
            {
                int count = Math.Min(_random.Next(1, 200), stream.Length - at);
                framer.Append(stream.AsSpan(at, count));
                at += count;
                SipFrameKind kind;
                while ((kind = framer.Next(out OctetString frame, out _)) != SipFrameKind.None)
                {
                    Assert.NotEqual(SipFrameKind.Fault, kind);
                    if (kind != SipFrameKind.Message) continue;
                    Assert.Equal(new OctetString(one), frame);
                    messages++;
                }
            }

            Assert.Equal(3, messages);
        }
    }

    [Fact]
    public void Damaged_session_descriptions_are_parsed_or_refused()
    {
        byte[] seed = "v=0\r\no=- 1 1 IN IP6 ::1\r\ns=-\r\nc=IN IP6 ::1\r\nb=AS:37\r\nt=0 0\r\nm=audio 6000/2 RTP/AVP 96\r\na=rtpmap:96 AMR/8000\r\n"u8.ToArray();
        for (int i = 0; i < 20_000; i++) SdpParser.Parse(Damage(seed));
    }

    private static void Exercise(SipMessage message)
    {
        using var json = new Utf8JsonWriter(new MemoryStream());
        SipJson.Write(message, json);
        json.Flush();
        Assert.Equal(message.Title, SipParser.Parse(message.Octets).OrThrow().Title);
        if (message is not SipRequest request) return;
        SipResponse answer = SipResponseBuilder.For(request, 200, "tag").Build();
        Assert.Equal(request.CallId, answer.CallId);
        ViaHeader marked = request.Via.ReceivedFrom(new(System.Net.IPAddress.IPv6Loopback, 1));
        SipRequest again = SipRequestBuilder.From(request).Set(marked).Build();
        Assert.Equal(marked, again.Via);
        _ = request.RequestUri.ToAddressOfRecord();
    }

    private byte[] Damage(byte[] seed)
    {
        var octets = new List<byte>(seed);
        for (int edits = _random.Next(1, 5); edits > 0 && octets.Count > 0; edits--)
        {
            int at = _random.Next(octets.Count);
            switch (_random.Next(5))
            {
                case 0:
                    octets[at] ^= (byte)(1 << _random.Next(8));
                    break;
                case 1:
                    octets.InsertRange(at, System.Text.Encoding.Latin1.GetBytes(Spice[_random.Next(Spice.Length)]));
                    break;
                case 2:
                    octets.RemoveRange(at, Math.Min(_random.Next(1, 20), octets.Count - at));
                    break;
                case 3:
                    int from = _random.Next(octets.Count);
                    octets.InsertRange(at, octets.GetRange(from, Math.Min(_random.Next(1, 80), octets.Count - from)));
                    break;
                case 4 when _random.Next(10) == 0:
                    octets.RemoveRange(at, octets.Count - at);
                    break;
            }
        }

        return [.. octets];
    }

    // A message with every header that is taken apart.
    private static byte[] Rich() => new SipRequestBuilder(SipMethod.Register, SipUri.Parse("sip:ims.example;x=y"))
        .Add("Via", "SIP/2.0/TCP [2001:db8::1]:5060;branch=z9hG4bKa;rport, SIP/2.0/UDP h;received=1.2.3.4")
        .Add("From", "\"A \\\" B\" <sip:a:pw@h:1;transport=tcp?x=y>;tag=1").Add("t", "tel:+1-23;phone-context=x").Add("Call-ID", "c@h").Add("CSeq", "1 REGISTER")
        .Add("m", "<sip:a@h>;q=0.5;expires=7;+sip.instance=\"<urn:gsma:imei:1-2-3>\", *").Add("Max-Forwards", "70").Add("Route", "<sip:p;lr>,<sip:q>")
        .Add("Record-Route", "<sip:p;lr>").Add("Path", "<sip:p;lr>").Add("Service-Route", "<sip:p;lr>").Add("Expires", "3").Add("Min-Expires", "3")
        .Add("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth,auth-int\"").Add("Authorization", "Digest username=\"u\", nc=1, Digest uri=x")
        .Add("Authentication-Info", "qop=auth, rspauth=\"x\"").Add("o", "reg;id=1").Add("Subscription-State", "active;expires=1").Add("Allow", "INVITE, ACK")
        .Add("k", "path,").Add("Require", "a,b").Add("Proxy-Require", "c").Add("Unsupported", "d").Add("Accept", "application/sdp;q=0.1, */*")
        .Add("P-Associated-URI", "<sip:a@h>, <tel:+1>").Add("P-Access-Network-Info", "3GPP-E-UTRAN-FDD;utran-cell-id-3gpp=0010100010000000")
        .Add("Security-Client", "ipsec-3gpp;alg=a;spi-c=1,b").Add("Retry-After", "3 (soon);duration=4").Add("Date", "Sat, 13 Nov 2010 23:29:00 GMT")
        .Add("Reason", "SIP;cause=200;text=\"x\"").Add("Warning", "399 h \"t\"").Body("application/sdp", "v=0\r\no=- 1 1 IN IP4 h\r\ns=-\r\n"u8).ToOctets();
}
