using LteImsBench.Sip;
using LteImsBench.UeSim.Ims.Registering;
using LteImsBench.UeSim.Ims.Transactions;
using LteImsBench.UeSim.Procedures;

namespace LteImsBench.UeSim.Ims.Subscribing;

/// <summary>
/// The subscription to the UE's own registration state, TS 24.229 §5.1.1.3 with RFC 6665 and RFC 3680: one dialog of SUBSCRIBE and NOTIFY.
/// </summary>
internal sealed class RegSubscription(SipClient client, ImsHandset handset, RegistrationState registration, SipNames names, TimeProvider clock)
{
    // A scheduling request and a grant.
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(100);

    private readonly string _callId = names.CallId(client.Path.Local.Address.ToString());
    private readonly string _fromTag = names.Tag();
    private readonly ReplyBox<RegInfo> _notified = new(clock);
    private readonly ReplyBox<SipRequest> _ended = new(clock);
    private uint _cSeq = names.CSeq();
    private string? _remoteTag;
    private SipUri? _remoteTarget;
    private IReadOnlyList<RouteHeader> _routes = [];
    private RegInfo? _last;

    public bool IsActive { get; private set; }

    /// <summary>Subscribes, and waits for the answer and for the first NOTIFY, which may come before it.</summary>
    public async Task<UeOutcome> SubscribeAsync(uint expires, TimeSpan notifyWithin, CancellationToken stop)
    {
        ClientResult result = await client.SendAsync(carrier => Build(expires, carrier), stop);
        if (result.Response is not { } response)
        {
            return result.Failure == ClientFailure.Cancelled
                ? UeOutcome.Cancel("the subscription was given up")
                : UeOutcome.NoAnswer("SUBSCRIBE was not answered");
        }

        if (!response.IsSuccess) return UeOutcome.Refuse(response.Status.ToString(), $"SUBSCRIBE: {response.Status} {response.ReasonPhrase}");
        OnDialog(response);
        IsActive = expires > 0;
        if (expires == 0) return UeOutcome.Done("subscription ended");
        if (_last is null && !(await _notified.WaitAsync(notifyWithin, stop)).IsReceived) return UeOutcome.NoAnswer("no NOTIFY came");
        return UeOutcome.Done($"reg event: {StateOfMine()}");
    }

    /// <summary>Whether a NOTIFY belongs to this dialog.</summary>
    public bool Matches(SipRequest notify) => notify.CallId == _callId && notify.To.Tag == _fromTag && notify.From.Tag is not null;

    /// <summary>Takes a NOTIFY of this dialog; the status it is answered with.</summary>
    public int OnNotify(SipRequest notify)
    {
        if (!"reg".Equals(notify.First<EventHeader>()?.Package, StringComparison.OrdinalIgnoreCase)) return 489;
        if (notify.First<SubscriptionStateHeader>() is not { } state) return 400;
        _remoteTag ??= notify.From.Tag;
        if ("terminated".Equals(state.State, StringComparison.OrdinalIgnoreCase))
        {
            IsActive = false;
            _ended.Offer(notify);
        }

        if (notify.Body.IsEmpty) return 200;
        if (RegInfo.TryRead(notify.Body) is not { } info) return 400;
        _last = info;
        _notified.Offer(info);
        return 200;
    }

    /// <summary>Waits for the NOTIFY that ends the subscription, and until its answer has left.</summary>
    public async Task EndAsync(TimeSpan within, CancellationToken stop)
    {
        if (IsActive) await _ended.WaitAsync(within, stop);
        await _ended.WaitAsync(AnswerTime, stop);
    }

    /// <summary>Whether the network says that the registration is over, RFC 3680 §5.3.1.</summary>
    public bool SaysRegistrationIsOver =>
        _last is { Registrations: { Count: > 0 } registrations } && registrations.All(item => item.State == "terminated");

    public void Cancel()
    {
        IsActive = false;
        _notified.Cancel();
        _ended.Cancel();
    }

    private SipRequest Build(uint expires, SipCarrier carrier)
    {
        SipUri impu = registration.Associated.FirstOrDefault(uri => uri.IsSip) ?? SipUri.Parse(handset.Identity.PublicIdentity);
        ISipPath path = client.Path;
        SipRequestBuilder builder = new SipRequestBuilder(SipMethod.Subscribe, _remoteTarget ?? impu)
            .Add(new ViaHeader(carrier == SipCarrier.Tcp ? "TCP" : "UDP", path.Local, names.Branch()))
            .Add(new MaxForwardsHeader(70));
        if (_remoteTarget is null)
        {
            builder.Add(new RouteHeader(SipUri.Parse($"{SipUri.Sip(null, path.Proxy)};lr")));
            foreach (SipUri hop in registration.ServiceRoute) builder.Add(new RouteHeader(hop));
        }

        foreach (RouteHeader route in _routes) builder.Add(route);
        builder
            .Add(new FromHeader(impu, _fromTag))
            .Add(new ToHeader(impu, _remoteTag))
            .Add(new CallIdHeader(_callId))
            .Add(new CSeqHeader(_cSeq++, SipMethod.Subscribe))
            .Add(handset.Contact(SipUri.Sip(SipUri.Parse(handset.Identity.PublicIdentity).User, path.Local)))
            .Add(new EventHeader("reg"))
            .Add(new AcceptHeader("application/reginfo+xml"))
            .Add(new ExpiresHeader(expires))
            .Add(new PPreferredIdentityHeader(new NameAddr(impu)))
            .Add("User-Agent", handset.Settings.UserAgent);
        if (handset.AccessNetwork() is { } access) builder.Add(access);
        return builder.Build();
    }

    // RFC 3261 §12.1.2: a dialog is made once.
    private void OnDialog(SipResponse response)
    {
        _remoteTag ??= response.To.Tag;
        if (response.First<ContactHeader>()?.Uri is { } target) _remoteTarget = target;
        if (_routes.Count == 0) _routes = [.. response.All<RecordRouteHeader>().Reverse().Select(hop => new RouteHeader(hop.Uri))];
    }

    private string StateOfMine() =>
        _last?.Registrations
            .SelectMany(item => item.Contacts, (item, contact) => $"{item.AddressOfRecord} {contact.State} ({contact.Event})")
            .FirstOrDefault()
        ?? "no contact";
}
