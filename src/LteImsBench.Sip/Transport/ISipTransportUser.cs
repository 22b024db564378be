using LteImsBench.Core;

namespace LteImsBench.Sip.Transport;

/// <summary>What the transport reports upward.</summary>
public interface ISipTransportUser
{
    /// <summary>A request arrived; its topmost Via says where it came from.</summary>
    void OnRequest(SipRequest request, SipFlow flow);

    void OnResponse(SipResponse response, SipFlow flow);

    /// <summary>What was sent on the flow may be lost: the connection closed or failed, or a datagram could not be delivered.</summary>
    void OnFlowFailed(SipFlow flow, string reason);
}

/// <summary>Sees every message at the socket, for evidence.</summary>
public interface ISipTrace
{
    /// <summary>Octets arrived: a message, or a fault that says why they are none.</summary>
    void OnReceived(SipFlow flow, ReadOnlySpan<byte> octets, SipMessage? message, DecodeFault? fault);

    /// <summary>Octets were sent. The answer to something malformed may be no complete message; then it is null.</summary>
    void OnSent(SipFlow flow, ReadOnlySpan<byte> octets, SipMessage? message);
}
