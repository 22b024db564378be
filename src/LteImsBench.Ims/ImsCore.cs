using System.Net;
using LteImsBench.Ims.Evidence;
using LteImsBench.Ims.Identities;
using LteImsBench.Ims.RegEvent;
using LteImsBench.Ims.Registration;
using LteImsBench.Sip;
using LteImsBench.Sip.Transactions;
using LteImsBench.Sip.Transport;
using LteImsBench.Sip.User;

namespace LteImsBench.Ims;

/// <summary>
/// P-CSCF and S-CSCF in one: registers UEs with IMS AKA and tells them their registration state. Runs on the bench loop.
/// </summary>
public sealed class ImsCore : ISipRequestHandler, IDisposable
{
    private readonly ImsContext _ims;
    private readonly UserAgent _agent;
    private readonly RegisterProcedure _register;
    private readonly RegEventServer _regEvent;
    private readonly List<SipListeningPoint> _points = [];

    public ImsCore(ImsDependencies dependencies)
    {
        var domains = new HomeDomains(dependencies.Config);
        var capabilities = new SipCapabilities
        {
            Methods = [SipMethod.Register, SipMethod.Subscribe, SipMethod.Notify, SipMethod.Options, SipMethod.Invite, SipMethod.Ack, SipMethod.Cancel],
            Unbuilt = [SipMethod.Notify, SipMethod.Invite, SipMethod.Ack, SipMethod.Cancel],

            // sec-agree is understood and answered without an offer: no IPsec yet.
            OptionTags = ["path", "sec-agree"],
            ContentTypes = ["application/sdp", "application/3gpp-ims+xml", "multipart/mixed"],
        };
        _agent = new(
            new(dependencies.Time, dependencies.Random, dependencies.Config.Timers, new ImsTrace(dependencies, domains)), capabilities, this);
        _ims = new(dependencies, _agent, domains);
        _register = new(_ims);
        _regEvent = new(_ims);
        _ims.Registrar.OnChanged = OnChanged;
    }

    /// <summary>Asked of every request before it is served; null serves it as usual.</summary>
    public Func<SipRequest, SipFault?>? Faults { get; set; }

    /// <summary>Every registered contact, in the order of private identities.</summary>
    public IReadOnlyList<RegistrationSnapshot> Registrations =>
    [
        .. from registration in _ims.Registrar.All
           from binding in registration.Bindings
           select new RegistrationSnapshot(
               registration.Subscriber.PrivateIdentity, [.. registration.Subscriber.Usable.Select(identity => identity.Address)],
               binding.Contact.Uri!.ToString(), binding.ExpiresAt, binding.Flow.Transport),
    ];

    /// <summary>Subscriptions to registration state.</summary>
    public int Subscriptions => _regEvent.Count;

    /// <summary>SIP transactions that have not ended.</summary>
    public int PendingTransactions => _agent.PendingTransactions;

    /// <summary>Listens there on UDP and TCP; port 0 asks for any. May be called for several stacks and addresses.</summary>
    /// <exception cref="IOException">The address cannot be had.</exception>
    public SipListeningPoint Listen(ISipSockets sockets, IPEndPoint endpoint)
    {
        SipListeningPoint point = _agent.Listen(sockets, endpoint);
        _points.Add(point);
        return point;
    }

    /// <summary>Ends a registration from the network side, TS 24.229 §5.4.1.5; the UE learns it by NOTIFY, and may register again.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Deregister(string privateIdentity)
    {
        if (_ims.Registrar.Find(privateIdentity) is not { } registration) return false;
        foreach (Binding binding in registration.Bindings) Registrar.Unbind(registration, binding, ContactEvent.Deactivated);
        _ims.Registrar.Commit(registration);
        return true;
    }

    public void Dispose()
    {
        foreach (SipListeningPoint point in _points) _agent.Close(point);
        _points.Clear();
    }

    void ISipRequestHandler.OnRequest(ServerTransaction transaction)
    {
        switch (Faults?.Invoke(transaction.Request))
        {
            case SipFault.Drop:
                transaction.Abandon();
                break;
            case SipFault.Answer answer:
                transaction.Respond(answer.Status, answer.ReasonPhrase);
                break;
            default:
                Serve(transaction);
                break;
        }
    }

    void ISipRequestHandler.OnAck(SipRequest ack, SipFlow flow)
    {
    }

    void ISipRequestHandler.OnCancelled(ServerTransaction invite)
    {
    }

    private void Serve(ServerTransaction transaction)
    {
        switch (transaction.Request.Method.Name)
        {
            case "REGISTER":
                _register.Run(transaction);
                break;
            case "SUBSCRIBE":
                _regEvent.Subscribe(transaction);
                break;
            case "OPTIONS":
                transaction.Respond(ServerRules.Allow(transaction.Answer(200), _agent.Capabilities).Add("Supported", "path").Add("Allow-Events", "reg").Build());
                break;
            case "NOTIFY":
                transaction.Respond(481);   // nothing here subscribes
                break;
            default:
                transaction.Respond(transaction.Answer(501).Add(new WarningHeader(399, _ims.Domains.Home, $"{transaction.Request.Method} is not implemented")).Build());
                break;
        }
    }

    private void OnChanged(ImsRegistration registration)
    {
        foreach (Binding binding in registration.Changed)
        {
            string identity = registration.Subscriber.PrivateIdentity;
            string contact = $"{identity} at {binding.Contact.Uri}, {binding.Event.ToString().ToLowerInvariant()}";
            if (binding.IsActive) _ims.Record("REGISTERED", binding.Flow, identity, $"{contact}, expires {binding.SecondsLeft(_ims.Time.GetUtcNow())}");
            else _ims.Record("DEREGISTERED", binding.Flow, identity, contact);
        }

        _regEvent.OnChanged(registration);
    }
}
