using LteImsBench.Core;

namespace LteImsBench.Sip;

/// <summary>A response, RFC 3261 §7.2.</summary>
public sealed class SipResponse : SipMessage
{
    internal SipResponse(int status, string reason, OctetString octets, IReadOnlyList<SipHeaderField> fields, OctetString body)
        : base(octets, fields, body)
    {
        Status = status;
        ReasonPhrase = reason;
    }

    /// <summary>100 to 699.</summary>
    public int Status { get; }

    public string ReasonPhrase { get; }

    public bool IsProvisional => Status < 200;

    public bool IsSuccess => Status is >= 200 and < 300;

    public override string Title => $"{Status} {CSeq.Method}";
}
