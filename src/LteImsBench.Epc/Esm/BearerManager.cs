using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Esm;

/// <summary>The shell of <see cref="BearerMachine"/>: it sends, keeps the timers and tells the user plane.</summary>
internal sealed class BearerManager(EpcDependencies outside, NasTransport transport, ConnectionManager links, Evidence evidence)
{
    /// <summary>Called when a default bearer has become inactive: its PDN connection is to close.</summary>
    public event Action<UeContext, PdnConnection>? DefaultBearerFreed;

    /// <summary>Starts a procedure of the bearer; the outcome comes when it is over.</summary>
    public Task<EpcOutcome> RequestAsync(UeContext ue, BearerContext bearer, BearerEvent begin, BearerRequest request)
    {
        if (!ue.IsConnected) return Task.FromResult<EpcOutcome>(new EpcOutcome.Impossible("the UE has no connection"));
        BearerStep step = BearerMachine.Step(bearer.State, begin);
        if (step.Action == BearerAction.LogUnexpected)
            return Task.FromResult<EpcOutcome>(new EpcOutcome.Impossible($"bearer {bearer.Id} is {Word(bearer.State)}"));

        bearer.Request?.End(new EpcOutcome.Aborted("another procedure of the bearer began"));
        (bearer.Request, bearer.Retransmissions) = (request, 0);
        Feed(ue, bearer, begin);
        return request.Result;
    }

    /// <summary>Sends the request under way once more, because the UE repeats what it answers.</summary>
    public void Repeat(UeContext ue, BearerContext bearer)
    {
        if (bearer.Request is { } request && ue.Connection is { } link) transport.Send(link, request.Message);
    }

    /// <summary>The connection to the UE went: procedures under way end, what is active stays.</summary>
    public void OnConnectionLost(UeContext ue)
    {
        var failure = new EpcOutcome.Aborted("the connection was lost");
        foreach (BearerContext bearer in ue.Bearers.ToArray())
        {
            if (bearer.State is BearerState.ActivePending or BearerState.InactivePending) Feed(ue, bearer, new BearerEvent.Lost(), failure);
            else if (bearer.State == BearerState.ModifyPending) Feed(ue, bearer, new BearerEvent.ModifyRejected(false), failure);
        }
    }

    /// <summary>Moves the bearer on.</summary>
    /// <param name="ue">Whose it is.</param>
    /// <param name="bearer">The bearer.</param>
    /// <param name="input">What happened.</param>
    /// <param name="failure">How the procedure under way ends if this ends it badly.</param>
    public void Feed(UeContext ue, BearerContext bearer, BearerEvent input, EpcOutcome? failure = null)
    {
        BearerState before = bearer.State;
        BearerStep step = BearerMachine.Step(before, input);
        bearer.State = step.Next;
        if (step.Next != before) Report(ue, bearer);
        switch (step.Action)
        {
            case BearerAction.SendActivateRequest:
                Send(ue, bearer, (link, nas) => SetUp(link, ue, new(bearer.Id, bearer.Qos, nas)));
                break;
            case BearerAction.SendModifyRequest:
                Send(ue, bearer, bearer.Request?.NewQos is { } qos ? (link, nas) => outside.Ran.ModifyErabs(link.Id, [new(bearer.Id, qos, nas)]) : null);
                break;
            case BearerAction.SendDeactivateRequest:
                if (before is BearerState.Active or BearerState.ModifyPending) TellInactive(bearer);
                Send(ue, bearer, (link, nas) => outside.Ran.ReleaseErabs(link.Id, ReleasedWith(bearer), nas));
                break;
            case BearerAction.ConfirmActive:
                TellActive(bearer);
                Finish(bearer, new EpcOutcome.Done(bearer.Id));
                break;
            case BearerAction.ConfirmModified:
                bearer.Qos = bearer.Request?.NewQos ?? bearer.Qos;
                bearer.Tft = bearer.Request?.NewTft ?? bearer.Tft;
                TellActive(bearer);
                Finish(bearer, new EpcOutcome.Done(bearer.Id));
                break;
            case BearerAction.ReportModifyFailure:
                Finish(bearer, failure ?? NoAnswer(bearer));
                break;
            case BearerAction.Free:
                if (before is BearerState.Active or BearerState.ModifyPending) TellInactive(bearer);
                Finish(bearer, input is BearerEvent.Deactivated ? new EpcOutcome.Done(bearer.Id) : failure ?? NoAnswer(bearer));
                Free(ue, bearer);
                break;
            case BearerAction.LogUnexpected:
                evidence.State(ue.Key, "UNEXPECTED ESM EVENT", $"bearer {bearer.Id} {Word(before)}: {input.GetType().Name}");
                break;
        }
    }

    private void Send(UeContext ue, BearerContext bearer, Action<NasConnection, OctetString>? first)
    {
        if (bearer.Request is not { } request || ue.Connection is not { } link) return;
        if (bearer.Retransmissions == 0 && first is not null) first(link, transport.Wrap(link, request.Message));
        else transport.Send(link, request.Message);
        bearer.Timer?.Dispose();
        bearer.Timer = outside.Time.CreateTimer(
            _ => Feed(ue, bearer, new BearerEvent.TimerExpired(++bearer.Retransmissions > request.Timer.MaxRetransmissions)), null, request.Timer.Period, Timeout.InfiniteTimeSpan);
    }

    // A connection that was made for signalling only has no security yet: the E-RAB comes with the context.
    private void SetUp(NasConnection link, UeContext ue, ErabSetup erab)
    {
        if (link.HasContext) outside.Ran.SetUpErabs(link.Id, [erab]);
        else links.SetUpContext(link, ue, [.. ue.ActiveErabs(), erab]);
    }

    private static void Finish(BearerContext bearer, EpcOutcome outcome)
    {
        bearer.Timer?.Dispose();
        bearer.Timer = null;
        BearerRequest? request = bearer.Request;
        bearer.Request = null;
        request?.End(outcome);
    }

    private void Free(UeContext ue, BearerContext bearer)
    {
        if (bearer.IsDefault)
        {
            foreach (BearerContext dedicated in bearer.Pdn.Bearers.Skip(1).ToArray())
                Feed(ue, dedicated, new BearerEvent.Lost(), new EpcOutcome.Aborted("the default bearer went"));
            DefaultBearerFreed?.Invoke(ue, bearer.Pdn);
        }
        else
        {
            bearer.Pdn.Bearers.Remove(bearer);
        }
    }

    private void TellActive(BearerContext bearer) =>
        outside.Sessions.OnBearerActive(bearer.Pdn.Session, bearer.Id, bearer.Qos, bearer.Tft?.ToOctets().Memory ?? default);

    private void TellInactive(BearerContext bearer) => outside.Sessions.OnBearerInactive(bearer.Pdn.Session, bearer.Id);

    private void Report(UeContext ue, BearerContext bearer)
    {
        string kind = bearer.IsDefault ? "DEFAULT" : "DEDICATED";
        string addresses = bearer is { IsDefault: true, State: BearerState.Active } ? $", {bearer.Pdn.Addresses.ToText()}" : "";
        evidence.State(ue.Key, $"{kind} BEARER {Word(bearer.State)}", $"EBI {bearer.Id}, QCI {bearer.Qos.Qci}, APN {bearer.Pdn.Apn.Name}{addresses}");
    }

    private static IReadOnlyList<EpsBearerId> ReleasedWith(BearerContext bearer) =>
        bearer.IsDefault ? [.. bearer.Pdn.Bearers.Select(each => each.Id)] : [bearer.Id];

    private static EpcOutcome NoAnswer(BearerContext bearer) =>
        new EpcOutcome.NoAnswer(bearer.Request is { } request ? NasCodec.NameOf(request.Message) : "bearer procedure");

    private static string Word(BearerState state) => state switch
    {
        BearerState.ActivePending => "ACTIVE PENDING",
        BearerState.InactivePending => "INACTIVE PENDING",
        BearerState.ModifyPending => "MODIFY PENDING",
        _ => state.ToString().ToUpperInvariant(),
    };
}
