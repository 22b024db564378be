using LteImsBench.Sip;
using LteImsBench.Sip.Transactions;

namespace LteImsBench.Ims.Registration;

/// <summary>REGISTER at P-CSCF and S-CSCF in one, TS 24.229 §5.2.2 and §5.4.1, RFC 3261 §10.3.</summary>
internal sealed class RegisterProcedure(ImsContext ims)
{
    public void Run(ServerTransaction transaction)
    {
        SipRequest request = transaction.Request;
        if (!IsForUs(request.RequestUri, transaction)) transaction.Respond(404);
        else if (ims.Domains.PublicIdentity(request.To.Uri) is not { } publicIdentity) transaction.Respond(404);
        else if (Identify(request, publicIdentity, out int status) is not { } subscriber) transaction.Respond(status);
        else Authenticate(transaction, subscriber);
    }

    // RFC 3261 §10.3 steps 1, 3 to 5. A Request-URI with our own address is taken for the home domain.
    private bool IsForUs(SipUri uri, ServerTransaction transaction) =>
        uri.IsSip && (ims.Domains.Contains(uri.Host) || transaction.Flow.Point.Local.Address.Equals(uri.Address));

    private ImsSubscriber? Identify(SipRequest request, string publicIdentity, out int status)
    {
        status = 404;
        if (ims.Subscribers.FindByPublicIdentity(publicIdentity) is not { } owner) return null;

        // Without a user name the IMPU tells whose registration it is (TS 24.229 §5.4.1.2.1).
        status = 403;
        if (Credentials(request)?.Username is not { Length: > 0 } username) return owner;
        return ims.Domains.PrivateIdentity(username) == owner.PrivateIdentity ? owner : null;
    }

    // Credentials of a scheme that is not ours count as none (RFC 4475 §3.3.7).
    private static AuthorizationHeader? Credentials(SipRequest request)
    {
        foreach (AuthorizationHeader header in request.All<AuthorizationHeader>())
        {
            if (header.IsDigest) return header;
        }

        return null;
    }

    private void Authenticate(ServerTransaction transaction, ImsSubscriber subscriber)
    {
        SipRequest request = transaction.Request;
        AuthorizationHeader? credentials = Credentials(request);
        string realm = RealmFor(request, credentials);
        switch (ims.Authenticator.Judge(subscriber, credentials, request, realm))
        {
            case AuthenticationDecision.Challenged challenged:
                transaction.Respond(transaction.Answer(401).Add(challenged.Header).Build());
                break;
            case AuthenticationDecision.Forbidden forbidden:
                transaction.Respond(transaction.Answer(403).Add(new WarningHeader(399, ims.Domains.Home, forbidden.Why)).Build());
                break;
            case AuthenticationDecision.Accepted accepted:
                Register(transaction, subscriber, realm, accepted.Info);
                break;
        }
    }

    // The domain that the UE uses: in its credentials, else in the Request-URI.
    private string RealmFor(SipRequest request, AuthorizationHeader? credentials) =>
        credentials?.Realm is { } realm && ims.Domains.Contains(realm) ? realm
        : ims.Domains.Contains(request.RequestUri.Host) ? request.RequestUri.Host.ToLowerInvariant()
        : ims.Domains.Home;

    private void Register(ServerTransaction transaction, ImsSubscriber subscriber, string domain, AuthenticationInfoHeader info)
    {
        SipRequest request = transaction.Request;
        ContactChanges changes = ContactChanges.Of(request, ims.Config, ims.Registrar.Find(subscriber.PrivateIdentity));
        if (changes.Refusal != 0)
        {
            SipResponseBuilder refusal = transaction.Answer(changes.Refusal, changes.Why);
            if (changes.Refusal == 423) refusal.Add(new MinExpiresHeader(ims.Config.MinExpires));
            transaction.Respond(refusal.Build());
            return;
        }

        ImsRegistration registration = ims.Registrar.FindOrNew(subscriber);
        registration.Domain = domain;
        Apply(changes, registration, transaction);
        transaction.Respond(Success(transaction, registration, info));
        ims.Registrar.Commit(registration);
    }

    private void Apply(ContactChanges changes, ImsRegistration registration, ServerTransaction transaction)
    {
        if (changes.RemoveAll)
        {
            foreach (Binding binding in registration.Bindings) Registrar.Unbind(registration, binding, ContactEvent.Unregistered);
        }

        foreach ((ContactHeader contact, uint seconds) in changes.Bind)
        {
            if (seconds > 0) ims.Registrar.Bind(registration, contact, seconds, transaction.Request, transaction.Flow);
            else if (Registrar.Match(registration, contact) is { } binding) Registrar.Unbind(registration, binding, ContactEvent.Unregistered);
        }
    }

    // TS 24.229 §5.4.1.2.2F
    private SipResponse Success(ServerTransaction transaction, ImsRegistration registration, AuthenticationInfoHeader info)
    {
        DateTimeOffset now = ims.Time.GetUtcNow();
        SipResponseBuilder response = transaction.Answer(200);
        foreach (Binding binding in registration.Bindings.Where(binding => binding.IsActive))
        {
            NameAddr address = binding.Contact.Address!.Value;
            string left = binding.SecondsLeft(now).ToString();
            response.Add(new ContactHeader(address with { Parameters = address.Parameters.With("expires", left) }));
        }

        if (registration.IsActive)
        {
            foreach (PublicIdentity identity in registration.Subscriber.Usable)
                response.Add(new PAssociatedUriHeader(ims.Domains.InDomain(identity.Address, registration.Domain)));
            response.Add(new ServiceRouteHeader(SipUri.Sip("orig", $"scscf.{registration.Domain}").WithParameter("lr"))).Copy(transaction.Request, "Path");
        }

        return response.Add(new DateHeader(now)).Add(info).Build();
    }
}
