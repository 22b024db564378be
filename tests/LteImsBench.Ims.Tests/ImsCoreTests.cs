using System.Text;
using LteImsBench.Sip;
using LteImsBench.Testing;

namespace LteImsBench.Ims.Tests;

public class ImsCoreTests
{
    private readonly ImsBench _bench = new(new ImsConfig { AliasDomains = ["test.3gpp.com", "example.com"] });
    private readonly TestPhone _phone;

    public ImsCoreTests() => _phone = new(_bench);

    [Theory]
    [InlineData("OPTIONS", 200)]
    [InlineData("INVITE", 501)]
    [InlineData("MESSAGE", 405)]
    [InlineData("BYE", 405)]
    [InlineData("NOTIFY", 481)]
    [InlineData("CANCEL", 481)]
    [InlineData("JUMP", 501)]
    public void Methods_are_answered(string method, int status)
    {
        SipResponse response = _bench.Ask(_phone.Request(new(method), _phone.Identity).Build());
        Assert.Equal(status, response.Status);
        if (status is 200 or 405) Assert.Equal("REGISTER, SUBSCRIBE, OPTIONS", response.Text("Allow"));
    }

    [Fact]
    public void A_fault_answers_in_place_of_the_core()
    {
        _bench.Ims.Faults = request => request.Method == SipMethod.Register ? new SipFault.Answer(403, "Not Today") : null;
        SipResponse response = _bench.Ask(_phone.Register().Build());
        Assert.Equal((403, "Not Today"), (response.Status, response.ReasonPhrase));
        Assert.Equal(200, _bench.Ask(_phone.Request(SipMethod.Options).Build()).Status);
    }

    [Fact]
    public void A_fault_drops_a_request_as_if_it_never_came()
    {
        int drops = 1;
        _bench.Ims.Faults = _ => drops-- > 0 ? new SipFault.Drop() : null;
        SipRequest register = _phone.Register().Build();
        _bench.Send(register);
        Assert.Empty(_bench.Inbox);
        Assert.Equal(401, _bench.Ask(register).Status);
    }

    // What RFC 4475 says of requests that parse but cannot be served.
    [Theory]
    [InlineData("rfc4475/unkscm.dat", 416)]
    [InlineData("rfc4475/novelsc.dat", 416)]
    [InlineData("rfc4475/unksm2.dat", 404)]
    [InlineData("rfc4475/bext01.dat", 420)]
    [InlineData("rfc4475/invut.dat", 415)]
    [InlineData("rfc4475/sdp01.dat", 406)]
    [InlineData("rfc4475/intmeth.dat", 501)]
    [InlineData("rfc4475/esc02.dat", 501)]
    [InlineData("rfc4475/zeromf.dat", 200)]
    [InlineData("rfc4475/badvers.dat", 505)]
    [InlineData("rfc4475/mcl01.dat", 400)]
    [InlineData("rfc4475/multi01.dat", 400)]
    [InlineData("rfc4475/clerr.dat", 400)]
    [InlineData("rfc4475/insuf.dat", 400)]
    [InlineData("rfc4475/bigcode.dat", 0)]
    [InlineData("rfc4475/bcast.dat", 0)]
    public void Torture_messages_are_answered(string file, int status)
    {
        int before = _bench.Net.Datagrams.Count;
        _bench.Net.Loses = _ => _bench.Net.Datagrams.Count > before + 1;
        _bench.Send(File.ReadAllBytes(Corpus.Require("corpus/sip/" + file)));
        string[] answers = [.. _bench.Net.Datagrams.Skip(before + 1).Distinct()];
        if (status == 0) Assert.Empty(answers);
        else Assert.StartsWith($"SIP/2.0 {status} ", Assert.Single(answers));
    }

    [Fact]
    public void An_unsupported_extension_is_named()
    {
        SipResponse response = _bench.Ask(_phone.Register().Add("Require", "nothingSupportsThis").Build());
        Assert.Equal((420, "nothingSupportsThis"), (response.Status, response.Text("Unsupported")));
    }

    [Fact]
    public void Malformed_requests_get_400_with_what_can_be_read()
    {
        _bench.Net.Loses = datagram => datagram.Span.StartsWith("SIP"u8);
        _bench.Send(Encoding.ASCII.GetBytes(
            "REGISTER sip:test.3gpp.com SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKx\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:a@b>\r\nCSeq: 1 REGISTER\r\n\r\n"));
        string answer = _bench.Net.Datagrams[^1];
        Assert.StartsWith("SIP/2.0 400 Missing Call-ID header field\r\n", answer);
        Assert.Contains("CSeq: 1 REGISTER\r\n", answer);
        Assert.Contains("Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bKx\r\n", answer);
        Assert.Matches("To: <sip:a@b>;tag=[0-9a-f]+\r\n", answer);
    }
}
