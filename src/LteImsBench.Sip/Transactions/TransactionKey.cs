namespace LteImsBench.Sip.Transactions;

/// <summary>What a message and its transaction have in common, RFC 3261 §17.1.3 and §17.2.3.</summary>
internal static class TransactionKey
{
    /// <summary>Branch, sent-by and method; without a branch of RFC 3261, the fields by which RFC 2543 told requests apart.</summary>
    public static string OfRequest(SipRequest request) => OfRequest(request, request.Method == SipMethod.Ack ? SipMethod.Invite : request.Method);

    /// <summary>The key of the INVITE that a CANCEL is about, RFC 3261 §9.2.</summary>
    public static string OfCancelled(SipRequest cancel) => OfRequest(cancel, SipMethod.Invite);

    /// <summary>Branch and method; sent-by must be ours too, which stops responses meant for others.</summary>
    public static string OfResponse(SipResponse response) => $"{response.Via.Branch} {response.Via.SentBy} {response.CSeq.Method}";

    public static string OfSent(SipRequest request) => $"{request.Via.Branch} {request.Via.SentBy} {request.Method}";

    private static string OfRequest(SipRequest request, SipMethod method)
    {
        ViaHeader via = request.Via;
        if (via.HasUniqueBranch) return $"{via.Branch} {via.SentBy} {method}";

        // An ACK repeats the INVITE but for the To tag, which the response had chosen.
        string toTag = method == SipMethod.Invite ? "" : request.To.Tag ?? "";
        return string.Join('\n', request.RequestUri, toTag, request.From.Tag, request.CallId, request.CSeq.Number, method, via);
    }
}
