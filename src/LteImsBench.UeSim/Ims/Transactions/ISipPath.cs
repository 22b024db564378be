using System.Net;
using LteImsBench.Core;

namespace LteImsBench.UeSim.Ims.Transactions;

/// <summary>What carries a SIP message.</summary>
internal enum SipCarrier
{
    Udp,
    Tcp,
}

/// <summary>How a message came, hence how its answer goes.</summary>
/// <param name="Carrier">UDP or TCP.</param>
/// <param name="Remote">The sender.</param>
/// <param name="Connection">With TCP, what the path knows the connection by.</param>
internal sealed record SipArrival(SipCarrier Carrier, IPEndPoint Remote, object? Connection = null);

/// <summary>The way between the IMS client and its P-CSCF. On the bench thread; nothing blocks.</summary>
internal interface ISipPath
{
    IPEndPoint Local { get; }

    IPEndPoint Proxy { get; }

    /// <summary>Sends a request to the P-CSCF.</summary>
    void Send(OctetString request, SipCarrier carrier);

    /// <summary>Sends a response the way its request came.</summary>
    void Answer(OctetString response, SipArrival arrival);
}
