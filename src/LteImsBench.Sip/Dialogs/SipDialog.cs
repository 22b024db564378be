namespace LteImsBench.Sip.Dialogs;

/// <summary>The peer relationship of RFC 3261 §12, for INVITE and SUBSCRIBE alike. Knows no transactions.</summary>
public sealed class SipDialog
{
    private readonly NameAddr _local;
    private readonly NameAddr _remote;
    private uint _localNumber;
    private uint? _remoteNumber;

    private SipDialog(DialogId id, NameAddr local, NameAddr remote, SipUri target, IReadOnlyList<RouteHeader> routes) =>
        (Id, _local, _remote, RemoteTarget, Routes) = (id, local, remote, target, routes);

    public DialogId Id { get; }

    /// <summary>Where requests in the dialog are addressed to.</summary>
    public SipUri RemoteTarget { get; private set; }

    /// <summary>The route set, first hop first.</summary>
    public IReadOnlyList<RouteHeader> Routes { get; }

    /// <summary>The dialog that a server makes by answering a request, RFC 3261 §12.1.1; null where the request has no Contact.</summary>
    /// <param name="request">The request that is answered.</param>
    /// <param name="localTag">The To tag of the answer.</param>
    public static SipDialog? AsServer(SipRequest request, string localTag) =>
        request.First<ContactHeader>()?.Uri is not { } target ? null
            : new(
                new(request.CallId, localTag, request.From.Tag ?? ""), request.To.WithTag(localTag).Address, request.From.Address, target,
                [.. request.All<RecordRouteHeader>().Select(hop => new RouteHeader(hop.Address))])
            {
                _remoteNumber = request.CSeq.Number,
            };

    /// <summary>The dialog that a client has once its request was answered, RFC 3261 §12.1.2; null where tag or Contact are missing.</summary>
    public static SipDialog? AsClient(SipRequest request, SipResponse response) =>
        response.To.Tag is not { } remoteTag || response.First<ContactHeader>()?.Uri is not { } target ? null
            : new(
                new(request.CallId, request.From.Tag ?? "", remoteTag), request.From.Address, response.To.Address, target,
                [.. response.All<RecordRouteHeader>().Reverse().Select(hop => new RouteHeader(hop.Address))])
            {
                _localNumber = request.CSeq.Number,
            };

    /// <summary>The next request in this dialog, RFC 3261 §12.2.1.1, without Via and Contact.</summary>
    public SipRequestBuilder Request(SipMethod method)
    {
        // A first hop that is no loose router takes the place of the target, which moves to the end of the route.
        bool strict = Routes is [var first, ..] && !first.Uri.IsLooseRouter;
        var builder = new SipRequestBuilder(method, strict ? Routes[0].Uri : RemoteTarget)
            .Add(new MaxForwardsHeader(70))
            .Add(new FromHeader(_local)).Add(new ToHeader(_remote))
            .Add(new CallIdHeader(Id.CallId))
            .Add(new CSeqHeader(++_localNumber, method));
        foreach (RouteHeader hop in strict ? Routes.Skip(1).Append(new(RemoteTarget)) : Routes) builder.Add(hop);
        return builder;
    }

    /// <summary>Takes a request of the peer in this dialog; false where its CSeq is out of order, which is answered 500 (RFC 3261 §12.2.2).</summary>
    public bool Accept(SipRequest request)
    {
        if (_remoteNumber is { } last && request.CSeq.Number < last) return false;
        _remoteNumber = request.CSeq.Number;
        Refresh(request);
        return true;
    }

    /// <summary>Takes a new remote target from a target refresh request or its response, RFC 3261 §12.2.</summary>
    public void Refresh(SipMessage message)
    {
        bool refreshes = message.CSeq.Method is var method
            && (method == SipMethod.Invite || method == SipMethod.Subscribe || method == SipMethod.Notify || method.Name == "UPDATE");
        if (refreshes && message.First<ContactHeader>()?.Uri is { } target) RemoteTarget = target;
    }
}
