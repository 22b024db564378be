using System.Net;
using LteImsBench.Ims.Registration;
using LteImsBench.Sip;
using LteImsBench.Sip.Dialogs;
using LteImsBench.Sip.Transactions;
using LteImsBench.Sip.Transport;
using LteImsBench.Sip.User;

namespace LteImsBench.Ims.RegEvent;

/// <summary>The event package reg at the S-CSCF, RFC 3680 and TS 24.229 §5.4.2.1: subscriptions and their notifications.</summary>
internal sealed class RegEventServer(ImsContext ims)
{
    private readonly Dictionary<DialogId, RegSubscription> _subscriptions = [];

    public int Count => _subscriptions.Count;

    public void Subscribe(ServerTransaction transaction)
    {
        SipRequest request = transaction.Request;
        if (request.First<EventHeader>()?.Package != "reg")
            transaction.Respond(transaction.Answer(489).Add("Allow-Events", "reg").Build());
        else if (request.Has("Accept") && !request.All<AcceptHeader>().Any(range => range.Covers(ReginfoDocument.MediaType)))
            transaction.Respond(406);
        else if (DialogId.Of(request) is { } id)
            Refresh(transaction, id);
        else
            Start(transaction);
    }

    /// <summary>Notifies every subscriber of a registration that changed; when it ended, the subscriptions end with it.</summary>
    public void OnChanged(ImsRegistration registration)
    {
        foreach (RegSubscription subscription in _subscriptions.Values.Where(one => one.PrivateIdentity == registration.Subscriber.PrivateIdentity).ToList())
        {
            if (registration.IsActive) Notify(subscription, registration);
            else Terminate(subscription, registration, "noresource");
        }
    }

    private void Start(ServerTransaction transaction)
    {
        SipRequest request = transaction.Request;
        ImsSubscriber? watched = Owner(request.RequestUri);
        SipUri asker = request.First<PPreferredIdentityHeader>()?.Uri ?? request.From.Uri;
        if (watched is null) transaction.Respond(404);
        else if (Owner(asker)?.PrivateIdentity != watched.PrivateIdentity || ims.Registrar.Find(watched.PrivateIdentity) is null) transaction.Respond(403);
        else if (!TryExpiry(transaction, out uint seconds)) return;
        else if (SipDialog.AsServer(request, transaction.LocalTag) is not { } dialog) transaction.Respond(400, "Missing Contact header field");
        else
        {
            string domain = ims.Domains.Contains(request.RequestUri.Host) ? request.RequestUri.Host.ToLowerInvariant() : ims.Domains.Home;
            var subscription = new RegSubscription(dialog, watched.PrivateIdentity, request.First<EventHeader>()?.Id) { Flow = transaction.Flow, Domain = domain };
            _subscriptions.Add(dialog.Id, subscription);
            Grant(transaction, subscription, seconds);
        }
    }

    private void Refresh(ServerTransaction transaction, DialogId id)
    {
        if (!_subscriptions.TryGetValue(id, out RegSubscription? subscription)) transaction.Respond(481);
        else if (!TryExpiry(transaction, out uint seconds)) return;
        else if (!subscription.Dialog.Accept(transaction.Request)) transaction.Respond(500);
        else
        {
            subscription.Flow = transaction.Flow;
            Grant(transaction, subscription, seconds);
        }
    }

    private ImsSubscriber? Owner(SipUri identity) =>
        ims.Domains.PublicIdentity(identity) is { } publicIdentity ? ims.Subscribers.FindByPublicIdentity(publicIdentity) : null;

    private bool TryExpiry(ServerTransaction transaction, out uint seconds)
    {
        uint asked = transaction.Request.First<ExpiresHeader>()?.Seconds ?? ims.Config.MaxExpires;
        seconds = Math.Min(asked, ims.Config.MaxExpires);
        if (asked == 0 || asked >= ims.Config.MinExpires) return true;
        transaction.Respond(transaction.Answer(423).Add(new MinExpiresHeader(ims.Config.MinExpires)).Build());
        return false;
    }

    // The response first, then the full state (RFC 6665 §4.2.1.2).
    private void Grant(ServerTransaction transaction, RegSubscription subscription, uint seconds)
    {
        transaction.Respond(transaction.Answer(200).Add(new ExpiresHeader(seconds)).Add(OurContact(subscription)).Build());
        ImsRegistration? registration = ims.Registrar.Find(subscription.PrivateIdentity);
        subscription.Expiry?.Dispose();
        if (seconds == 0)
        {
            Terminate(subscription, registration, "timeout");
            return;
        }

        subscription.ExpiresAt = ims.Time.GetUtcNow().AddSeconds(seconds);
        subscription.Expiry = ims.Time.CreateTimer(
            _ => Terminate(subscription, ims.Registrar.Find(subscription.PrivateIdentity), "timeout"), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
        ims.Record("SUBSCRIBED", subscription.Flow, subscription.PrivateIdentity, $"reg, expires {seconds}");
        Notify(subscription, registration);
    }

    private void Terminate(RegSubscription subscription, ImsRegistration? registration, string reason)
    {
        subscription.Dispose();
        _subscriptions.Remove(subscription.Dialog.Id);
        Notify(subscription, registration, reason);
    }

    // Runs on the loop, whose synchronisation context takes what it throws.
    private async void Notify(RegSubscription subscription, ImsRegistration? registration, string? terminated = null)
    {
        if (ims.Subscribers.FindByPrivateIdentity(subscription.PrivateIdentity) is not { } subscriber) return;
        DateTimeOffset now = ims.Time.GetUtcNow();
        var state = terminated is null
            ? new SubscriptionStateHeader("active", new(new SipParameter("expires", subscription.SecondsLeft(now).ToString())))
            : new SubscriptionStateHeader("terminated", new(new SipParameter("reason", terminated)));
        SipParameters eventId = subscription.EventId is { } id ? new(new SipParameter("id", id)) : default;
        SipRequestBuilder notify = subscription.Dialog.Request(SipMethod.Notify)
            .Add(OurContact(subscription)).Add(new EventHeader("reg", eventId)).Add(state)
            .Body(ReginfoDocument.MediaType, ReginfoDocument.Write(registration, subscriber, subscription, ims.Domains, now));
        subscription.Version++;
        SipOutcome outcome = await ims.Agent.SendAsync(notify, FlowTo(subscription));

        // RFC 6665 §4.2.2: who does not know the subscription, or does not answer, has none.
        bool refused = outcome is not SipOutcome.Answered { Response.Status: < 300 or 401 or 503 };
        if (!refused || subscription.IsTerminated) return;
        subscription.Dispose();
        _subscriptions.Remove(subscription.Dialog.Id);
    }

    private static ContactHeader OurContact(RegSubscription subscription) => new(SipUri.Sip(null, subscription.Flow.Point.Local));

    // To the first hop of the route, else to the contact; a name instead of an address is whoever sent the SUBSCRIBE.
    private SipFlow FlowTo(RegSubscription subscription)
    {
        SipFlow arrived = subscription.Flow;
        SipUri next = subscription.Dialog.Routes is [var first, ..] ? first.Uri : subscription.Dialog.RemoteTarget;
        SipTransportKind transport = next.Parameters["transport"]?.ToUpperInvariant() switch
        {
            "TCP" => SipTransportKind.Tcp,
            "UDP" => SipTransportKind.Udp,
            _ => arrived.Transport,
        };
        if (transport == SipTransportKind.Tcp && arrived is { Transport: SipTransportKind.Tcp, IsClosed: false }) return arrived;
        IPEndPoint remote = next.Address is { } address ? new(address, next.Port ?? 5060) : arrived.Remote;
        return ims.Agent.FlowTo(arrived.Point, transport, remote);
    }
}
