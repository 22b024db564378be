using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Ims.Identities;
using LteImsBench.Sip;
using LteImsBench.Sip.Transport;

namespace LteImsBench.Ims.Evidence;

/// <summary>Puts every SIP message of the core onto the timeline, named after its UE.</summary>
internal sealed class ImsTrace(ImsDependencies dependencies, HomeDomains domains) : ISipTrace
{
    public void OnReceived(SipFlow flow, ReadOnlySpan<byte> octets, SipMessage? message, DecodeFault? fault)
    {
        string detail = fault?.ToString() ?? "";
        if (message is SipRequest && flow.Transport == SipTransportKind.Udp && octets.Length > SipTransport.MaxUdpRequest)
            detail = $"{octets.Length} octets on UDP";   // RFC 3261 §18.1.1 asks for TCP
        Record(LinkDirection.Uplink, flow, octets, message, detail);
    }

    public void OnSent(SipFlow flow, ReadOnlySpan<byte> octets, SipMessage? message) => Record(LinkDirection.Downlink, flow, octets, message, "");

    private void Record(LinkDirection direction, SipFlow flow, ReadOnlySpan<byte> octets, SipMessage? message, string detail) => dependencies.Timeline.Pdu(
        Layer.Sip, Side.Network, direction, dependencies.ResolveUe(flow.Remote.Address, message is null ? null : PrivateIdentity(message)),
        message?.Title ?? "MALFORMED", flow.RecordedAs, octets, detail.Length == 0 ? flow.ToString() : $"{flow}; {detail}");

    // Credentials name the IMPI; otherwise one end of the message is the user.
    private string? PrivateIdentity(SipMessage message) =>
        message.First<AuthorizationHeader>()?.Username is { Length: > 0 } username ? domains.PrivateIdentity(username)
        : Owner(message.From.Uri) ?? Owner(message.To.Uri);

    private string? Owner(SipUri identity) =>
        domains.PublicIdentity(identity) is { } publicIdentity ? dependencies.Subscribers.FindByPublicIdentity(publicIdentity)?.PrivateIdentity : null;
}
