using LteImsBench.Core;

namespace LteImsBench.Sip;

/// <summary>A request, RFC 3261 §7.1.</summary>
public sealed class SipRequest : SipMessage
{
    internal SipRequest(SipMethod method, SipUri uri, OctetString octets, IReadOnlyList<SipHeaderField> fields, OctetString body)
        : base(octets, fields, body)
    {
        Method = method;
        RequestUri = uri;
    }

    public SipMethod Method { get; }

    public SipUri RequestUri { get; }

    public override string Title => Method.Name;
}
