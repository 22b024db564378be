using System.Text;
using LteImsBench.Sip.Dialogs;

namespace LteImsBench.Sip.Tests.Dialogs;

public class SipDialogTests
{
    private static readonly SipRequest Subscribe = (SipRequest)SipParser.Parse(Encoding.ASCII.GetBytes(
        "SUBSCRIBE sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bKa\r\nFrom: <sip:alice@example.com>;tag=a\r\nTo: <sip:bob@example.com>\r\n"
        + "Call-ID: c\r\nCSeq: 7 SUBSCRIBE\r\nContact: <sip:alice@10.0.0.1>\r\nRecord-Route: <sip:p2;lr>, <sip:p1;lr>\r\n\r\n")).OrThrow();

    [Fact]
    public void The_server_keeps_the_route_in_order()
    {
        SipDialog dialog = SipDialog.AsServer(Subscribe, "b")!;
        SipRequest notify = Build(dialog.Request(SipMethod.Notify));
        Assert.Equal(new DialogId("c", "b", "a"), dialog.Id);
        Assert.Equal(("sip:alice@10.0.0.1", "b", "a", 1u), (notify.RequestUri.ToString(), notify.From.Tag, notify.To.Tag, notify.CSeq.Number));
        Assert.Equal(["sip:p2;lr", "sip:p1;lr"], notify.All<RouteHeader>().Select(hop => hop.Uri.ToString()));
        Assert.Equal(2u, Build(dialog.Request(SipMethod.Notify)).CSeq.Number);
        Assert.Equal(dialog.Id, DialogId.Of(Build(dialog.Request(SipMethod.Notify).Set("From", notify.Text("To")!).Set("To", notify.Text("From")!))));
    }

    [Fact]
    public void The_client_reverses_the_route()
    {
        SipResponse answer = SipResponseBuilder.For(Subscribe, 200, "b").Copy(Subscribe, "Record-Route").Add("Contact", "<sip:bob@10.0.0.2>").Build();
        SipDialog dialog = SipDialog.AsClient(Subscribe, answer)!;
        SipRequest refresh = Build(dialog.Request(SipMethod.Subscribe));
        Assert.Equal(new DialogId("c", "a", "b"), dialog.Id);
        Assert.Equal(("sip:bob@10.0.0.2", 8u), (refresh.RequestUri.ToString(), refresh.CSeq.Number));
        Assert.Equal(["sip:p1;lr", "sip:p2;lr"], refresh.All<RouteHeader>().Select(hop => hop.Uri.ToString()));
    }

    [Fact]
    public void A_strict_router_takes_the_place_of_the_target()
    {
        SipRequest strict = SipRequestBuilder.From(Subscribe).Set("Record-Route", "<sip:old>, <sip:p1;lr>").Build();
        SipRequest notify = Build(SipDialog.AsServer(strict, "b")!.Request(SipMethod.Notify));
        Assert.Equal("sip:old", notify.RequestUri.ToString());
        Assert.Equal(["sip:p1;lr", "sip:alice@10.0.0.1"], notify.All<RouteHeader>().Select(hop => hop.Uri.ToString()));
    }

    [Fact]
    public void A_request_out_of_order_is_not_accepted_and_a_newer_one_moves_the_target()
    {
        SipDialog dialog = SipDialog.AsServer(Subscribe, "b")!;
        Assert.False(dialog.Accept(SipRequestBuilder.From(Subscribe).Set("CSeq", "6 SUBSCRIBE").Build()));
        Assert.True(dialog.Accept(SipRequestBuilder.From(Subscribe).Set("CSeq", "8 SUBSCRIBE").Set("Contact", "<sip:alice@10.0.0.9>").Build()));
        Assert.Equal("sip:alice@10.0.0.9", dialog.RemoteTarget.ToString());
    }

    private static SipRequest Build(SipRequestBuilder builder) => builder.AddFirst(new ViaHeader("UDP", new(System.Net.IPAddress.Loopback, 5060), "z9hG4bKx")).Build();
}
