namespace LteImsBench.Sip;

/// <summary>Puts a request together.</summary>
public sealed class SipRequestBuilder(SipMethod method, SipUri uri) : SipMessageBuilder<SipRequestBuilder, SipRequest>
{
    public SipMethod Method => method;

    public SipUri RequestUri => uri;

    private protected override string StartLine => $"{method} {uri} SIP/2.0\r\n";

    /// <summary>A request that starts as a copy of another.</summary>
    public static SipRequestBuilder From(SipRequest request)
    {
        var builder = new SipRequestBuilder(request.Method, request.RequestUri);
        builder.AddAll(request.Fields, request.Body);
        return builder;
    }
}
