using System.Net;
using LteImsBench.Core;
using LteImsBench.Sip;
using LteImsBench.UeSim.Ims.Transactions;

namespace LteImsBench.UeSim.Tests.Fakes;

/// <summary>A path to a scripted P-CSCF.</summary>
internal sealed class FakeSipPath(TestBench bench, ISipPathUser user, IPEndPoint local) : ISipPath
{
    public IPEndPoint Local => local;

    public IPEndPoint Proxy { get; } = IPEndPoint.Parse("10.133.202.47:5060");

    /// <summary>Every request sent, repetitions too.</summary>
    public List<SipRequest> Requests { get; } = [];

    public List<SipCarrier> Carriers { get; } = [];

    /// <summary>What the UE answered.</summary>
    public List<SipResponse> Answers { get; } = [];

    /// <summary>The P-CSCF: gets every request, answers by <see cref="Reply"/>.</summary>
    public Action<SipRequest>? OnRequest { get; set; }

    public SipRequest Last => Requests[^1];

    public void Send(OctetString request, SipCarrier carrier)
    {
        var parsed = (SipRequest)SipParser.Parse(request).OrThrow();
        Requests.Add(parsed);
        Carriers.Add(carrier);
        bench.Loop.Post(() => OnRequest?.Invoke(parsed));
    }

    public void Answer(OctetString response, SipArrival arrival)
    {
        // The refusal of a malformed request repeats what cannot be parsed.
        if (SipParser.Parse(response).Value is SipResponse answer) Answers.Add(answer);
    }

    public void Reply(SipRequest request, int status, Action<SipResponseBuilder>? more = null)
    {
        SipResponseBuilder builder = SipResponseBuilder.For(request, status, "network");
        more?.Invoke(builder);
        Deliver(builder.ToOctets());
    }

    public void Deliver(byte[] octets) =>
        bench.Loop.Post(() => user.OnMessage(OctetString.Wrap(octets), new(SipCarrier.Udp, Proxy)));
}
