using LteImsBench.Core;

namespace LteImsBench.UeSim.Ims.Transactions;

/// <summary>Receives what comes over a path. On the bench thread.</summary>
internal interface ISipPathUser
{
    /// <summary>A whole message, not looked at yet.</summary>
    void OnMessage(OctetString octets, SipArrival arrival);

    /// <summary>What was sent does not arrive.</summary>
    void OnTransportError();
}
