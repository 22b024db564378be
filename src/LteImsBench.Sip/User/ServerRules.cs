namespace LteImsBench.Sip.User;

/// <summary>What every server checks of a request before it serves it, in the order of RFC 3261 §8.2.</summary>
public static class ServerRules
{
    /// <summary>The response that refuses the request, or null where nothing speaks against serving it.</summary>
    /// <param name="request">A request other than ACK.</param>
    /// <param name="server">What the server understands.</param>
    /// <param name="toTag">The To tag of the refusal.</param>
    public static SipResponse? Judge(SipRequest request, SipCapabilities server, string toTag)
    {
        SipResponseBuilder Refuse(int status) => SipResponseBuilder.For(request, status, toTag);

        // §8.2.1
        if (!server.Methods.Contains(request.Method))
            return Allow(Refuse(request.Method.IsKnown ? 405 : 501), server).Build();

        // §8.2.2.1
        if (!server.Schemes.Contains(request.RequestUri.Scheme)) return Refuse(416).Build();

        // §8.2.2.3; CANCEL is never refused for it
        string[] unsupported = [.. Required(request).Where(tag => !server.OptionTags.Contains(tag, StringComparer.OrdinalIgnoreCase)).Distinct()];
        if (unsupported.Length > 0 && request.Method != SipMethod.Cancel)
            return Refuse(420).Add("Unsupported", string.Join(", ", unsupported)).Build();

        // §8.2.3
        if (!CanReadBody(request, server)) return Refuse(415).Add("Accept", string.Join(", ", server.ContentTypes)).Build();

        // RFC 3261 §21.4.7 and RFC 4475 §3.3.15
        bool unanswerable = request.Method == SipMethod.Invite && request.Has("Accept") && !request.All<AcceptHeader>().Any(range => range.Covers(server.AnswerType));
        return unanswerable ? Refuse(406).Build() : null;
    }

    /// <summary>Adds Allow with every method that the server has built.</summary>
    public static SipResponseBuilder Allow(SipResponseBuilder response, SipCapabilities server) =>
        response.Add("Allow", string.Join(", ", server.Methods.Except(server.Unbuilt)));

    // We are the last hop of every request, hence also its last proxy.
    private static IEnumerable<string> Required(SipRequest request) =>
        request.All<RequireHeader>().Select(require => require.OptionTag).Concat(request.All<ProxyRequireHeader>().Select(require => require.OptionTag));

    private static bool CanReadBody(SipRequest request, SipCapabilities server)
    {
        bool optional = request.Text("Content-Disposition")?.Contains("handling=optional", StringComparison.OrdinalIgnoreCase) ?? false;
        if (request.Body.IsEmpty || optional) return true;
        if (request.Text("Content-Encoding") is { } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)) return false;
        return request.First<ContentTypeHeader>() is not { } type || server.ContentTypes.Any(type.Is);
    }
}
