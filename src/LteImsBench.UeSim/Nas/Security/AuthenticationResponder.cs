using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.Security;

namespace LteImsBench.UeSim.Nas.Security;

/// <summary>EPS authentication, UE side, TS 24.301 §5.4.2.</summary>
internal sealed class AuthenticationResponder : IDisposable
{
    // §5.4.2.7: a third consecutive failure proves the network false.
    private const int MaxFailures = 3;

    private readonly NasCore _core;
    private readonly ITimer _authenticity;
    private int _failures;
    private (OctetString Rand, OctetString Res)? _last;

    /// <param name="core">NAS.</param>
    /// <param name="onFalseNetwork">The network failed to prove itself in time.</param>
    public AuthenticationResponder(NasCore core, Action onFalseNetwork)
    {
        _core = core;
        OnFalseNetwork = onFalseNetwork;
        _authenticity = core.Clock.CreateTimer(_ => OnFalseNetwork(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private Action OnFalseNetwork { get; }

    public void On(AuthenticationRequest request)
    {
        StopTimer();
        if (_core.Link.Tai is not { } tai) return;

        // §5.4.2.3: a repeated challenge is answered without the card, which would call it stale.
        if (_last is { } last && last.Rand == request.Rand)
        {
            _core.Send(new AuthenticationResponse(last.Res));
            return;
        }

        switch (_core.Needs.Card.Authenticate(request.Rand, request.Autn))
        {
            case UsimAnswer.Success { AmfSeparationBit: true } answer:
                Succeed(request, answer, tai.Plmn);
                break;
            case UsimAnswer.Success:
                Fail(EmmCause.NonEpsAuthenticationUnacceptable, null, NasTimers.T3418);
                break;
            case UsimAnswer.SynchFailure synch:
                Fail(EmmCause.SynchFailure, synch.Auts, NasTimers.T3420);
                break;
            default:
                Fail(EmmCause.MacFailure, null, NasTimers.T3418);
                break;
        }
    }

    /// <summary>Ends the procedure, as the connection or the procedure around it ends.</summary>
    public void Reset()
    {
        StopTimer();
        _failures = 0;
        _last = null;
    }

    public void Dispose() => _authenticity.Dispose();

    private void Succeed(AuthenticationRequest request, UsimAnswer.Success answer, Plmn servingNetwork)
    {
        OctetString kAsme = EpsKeys.KAsme(answer.Ck, answer.Ik, servingNetwork.ToBcd(), answer.SqnXorAk);
        _core.Emm.Security.Pending = new(request.NasKeySetIdentifier.Value, kAsme);
        _last = (request.Rand, answer.Res);
        _failures = 0;
        _core.Log.State(Layer.Nas, "NETWORK AUTHENTICATED", $"KSI {request.NasKeySetIdentifier.Value}");
        _core.Send(new AuthenticationResponse(answer.Res));
    }

    private void Fail(EmmCause cause, OctetString? auts, TimeSpan limit)
    {
        _core.Log.State(Layer.Nas, "AUTHENTICATION FAILURE", $"#{(int)cause}");
        _core.Send(new AuthenticationFailure(cause) { AuthenticationFailureParameter = auts });
        if (++_failures >= MaxFailures) OnFalseNetwork();
        else _authenticity.Change(limit, Timeout.InfiniteTimeSpan);
        _core.Emm.AwaitsChallenge = _failures < MaxFailures;
    }

    private void StopTimer()
    {
        _core.Emm.AwaitsChallenge = false;
        _authenticity.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
