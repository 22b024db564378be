using System.Net;
using LteImsBench.Core;
using LteImsBench.Sip;
using LteImsBench.UeSim.Card;
using LteImsBench.UeSim.Ims.Registering;
using LteImsBench.UeSim.Ims.Subscribing;
using LteImsBench.UeSim.Ims.Transactions;

namespace LteImsBench.UeSim.Ims;

/// <summary>What an IMS client needs beside its path.</summary>
/// <param name="Handset">Identity and features.</param>
/// <param name="Card">Answers AKA challenges.</param>
/// <param name="Clock">The air clock.</param>
/// <param name="Names">Random tokens.</param>
/// <param name="Report">Takes changes of state: name and detail.</param>
internal sealed record ImsClientDependencies(ImsHandset Handset, UsimCard Card, TimeProvider Clock, SipNames Names, Action<string, string> Report);

/// <summary>The IMS client of a handset towards one P-CSCF: registration, its subscription, and the answers to what the network asks.</summary>
internal sealed class ImsClient : ISipPathUser, IDisposable
{
    // A handset does not wait longer for the last NOTIFY of its subscription.
    private static readonly TimeSpan LastNotifyTime = TimeSpan.FromSeconds(2);

    private readonly ImsClientDependencies _needs;
    private readonly SipTimers _timers;
    private readonly ISipPath _path;
    private readonly SipClient _client;
    private readonly ServerAnswers _answers;
    private readonly RegisterRequests _requests;
    private readonly RegistrationState _state;
    private readonly ITimer _refresh;
    private readonly CancellationTokenSource _life = new();
    private RegSubscription? _subscription;
    private bool _isEnding;

    public ImsClient(ImsClientDependencies needs, Func<ISipPathUser, ISipPath> path)
    {
        _needs = needs;
        _timers = needs.Handset.Settings.Timers;
        _path = path(this);
        _client = new(_path, needs.Clock, _timers);
        _answers = new(_path, needs.Clock, _timers);
        _requests = new(needs.Handset, _path, needs.Names);
        _state = new(needs.Names.CallId(_path.Local.Address.ToString()), needs.Names.Tag(), needs.Names.CSeq());
        _refresh = needs.Clock.CreateTimer(_ => _ = RefreshAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public IPEndPoint Proxy => _path.Proxy;

    /// <summary>The registration as the network granted it; <c>null</c> while there is none.</summary>
    public UeRegistration? Registration { get; private set; }

    public bool IsSubscribed => _subscription?.IsActive == true;

    public async Task<UeOutcome> RegisterAsync(CancellationToken stop)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, _life.Token);
        UeOutcome outcome = await Procedure().RunAsync(_state, _needs.Handset.Settings.Expires, both.Token);
        if (outcome.IsSuccess) OnRegistered();
        else _needs.Report("REGISTRATION FAILED", outcome.Words);
        return outcome;
    }

    public async Task<UeOutcome> SubscribeAsync(CancellationToken stop)
    {
        if (Registration is null) return UeOutcome.Refuse("not registered", "there is no registration to subscribe to");
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, _life.Token);
        _subscription ??= new(_client, _needs.Handset, _state, _needs.Names, _needs.Clock);
        UeOutcome outcome = await _subscription.SubscribeAsync(_needs.Handset.Settings.Expires, _timers.F, both.Token);
        _needs.Report(outcome.IsSuccess ? "SUBSCRIBED" : "SUBSCRIPTION FAILED", outcome.Words);
        return outcome;
    }

    public async Task<UeOutcome> DeregisterAsync(CancellationToken stop)
    {
        if (Registration is null) return UeOutcome.Refuse("not registered", "there is no registration to end");
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, _life.Token);
        _isEnding = true;
        UeOutcome outcome = await Procedure().RunAsync(_state, expires: 0, both.Token);
        if (outcome.IsSuccess)
        {
            OnDeregistered("by the UE");

            // The network ends the subscription by a last NOTIFY.
            if (_subscription is { } subscription) await subscription.EndAsync(LastNotifyTime, both.Token);
            _subscription = null;
        }
        else
        {
            _needs.Report("DE-REGISTRATION FAILED", outcome.Words);
        }

        _isEnding = false;
        return outcome;
    }

    void ISipPathUser.OnMessage(OctetString octets, SipArrival arrival)
    {
        DecodeResult<SipMessage> parsed = SipParser.Parse(octets);
        switch (parsed.Value)
        {
            case SipResponse response:
                _client.OnResponse(response);
                break;
            case SipRequest request:
                OnRequest(request, arrival);
                break;
            case null when SipRefusal.For(octets, parsed.Fault!, _needs.Names.Tag(), arrival.Remote, out _) is { } refusal:
                _path.Answer(OctetString.Wrap(refusal), arrival);
                break;
        }
    }

    void ISipPathUser.OnTransportError() => _client.OnTransportError();

    public void Dispose()
    {
        _life.Cancel();
        _refresh.Dispose();
        _subscription?.Cancel();
        _client.Dispose();
        (_path as IDisposable)?.Dispose();
        Registration = null;
    }

    private RegisterProcedure Procedure() => new(_client, _requests, _needs.Card, _needs.Handset.Identity.PrivateIdentity);

    private void OnRegistered()
    {
        Registration = new(
            _needs.Handset.Identity.PublicIdentity,
            [.. _state.Associated.Select(uri => uri.ToString())],
            _needs.Clock.GetUtcNow() + _state.Lifetime);

        // TS 24.229 §5.1.1.4.1: 600 s before the end, or at half of a lifetime of at most 1200 s.
        TimeSpan lifetime = _state.Lifetime;
        TimeSpan refresh = lifetime > TimeSpan.FromSeconds(1200) ? lifetime - TimeSpan.FromSeconds(600) : lifetime / 2;
        _refresh.Change(refresh, Timeout.InfiniteTimeSpan);
        _needs.Report("REGISTERED", $"{Registration.PublicIdentity} at {_path.Proxy} for {lifetime.TotalSeconds:0} s");
    }

    private void OnDeregistered(string why)
    {
        _state.OnEnded();
        Registration = null;
        _refresh.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _needs.Report("DEREGISTERED", why);
    }

    private async Task RefreshAsync()
    {
        if ((await RegisterAsync(_life.Token)).IsSuccess || _life.IsCancellationRequested) return;
        OnDeregistered("the registration could not be refreshed");
        _subscription = null;
    }

    private void OnRequest(SipRequest request, SipArrival arrival)
    {
        // RFC 3261 §17.1.1.3: an ACK is answered by nobody.
        if (request.Method == SipMethod.Ack || _answers.TryRepeat(request, arrival)) return;
        int status = 405;
        if (request.Method == SipMethod.Notify) status = _subscription?.Matches(request) == true ? _subscription.OnNotify(request) : 481;
        else if (request.Method == SipMethod.Options) status = 200;
        else if (!request.Method.IsKnown) status = 501;

        SipResponseBuilder answer = SipResponseBuilder.For(request, status, _needs.Names.Tag());
        if (request.Method == SipMethod.Notify && status == 200) answer.Add(_needs.Handset.Contact(_requests.Contact));
        if (status is 405 or 200) answer.Add("Allow", "NOTIFY, OPTIONS");
        _answers.Answer(request, answer.Build(), arrival);
        if (request.Method != SipMethod.Notify || status != 200) return;
        _needs.Report("NOTIFY", request.Text("Subscription-State") ?? "");
        if (Registration is null || _isEnding || _subscription?.SaysRegistrationIsOver != true) return;
        OnDeregistered("by the network");
        _subscription = null;
    }
}
