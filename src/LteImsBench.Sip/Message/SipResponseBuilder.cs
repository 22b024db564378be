namespace LteImsBench.Sip;

/// <summary>Puts a response together.</summary>
public sealed class SipResponseBuilder(int status, string? reasonPhrase = null) : SipMessageBuilder<SipResponseBuilder, SipResponse>
{
    public int Status => status;

    private protected override string StartLine => $"SIP/2.0 {status} {reasonPhrase ?? SipStatus.ReasonPhrase(status)}\r\n";

    /// <summary>
    /// A response to a request, with what RFC 3261 §8.2.6.2 has copied. <paramref name="toTag"/> is added where the request's To has
    /// no tag.
    /// </summary>
    public static SipResponseBuilder For(SipRequest request, int status, string? toTag, string? reasonPhrase = null)
    {
        SipResponseBuilder builder = new SipResponseBuilder(status, reasonPhrase).Copy(request, "Via").Copy(request, "From");
        if (request.To.Tag is null && toTag is not null) builder.Add(request.To.WithTag(toTag));
        else builder.Copy(request, "To");
        return builder.Copy(request, "Call-ID").Copy(request, "CSeq");
    }
}
