using LteImsBench.Core;
using LteImsBench.Sip;
using LteImsBench.UeSim.Card;
using LteImsBench.UeSim.Ims.Transactions;

namespace LteImsBench.UeSim.Ims.Registering;

/// <summary>
/// Registration, re-registration and, with zero expires, de-registration: REGISTER until the network grants or refuses it
/// (TS 24.229 §5.1.1.2, §5.1.1.4, §5.1.1.5, §5.1.1.6).
/// </summary>
internal sealed class RegisterProcedure(SipClient client, RegisterRequests requests, UsimCard card, string privateIdentity)
{
    // §5.1.1.5.3: two consecutive invalid challenges are answered, a third is not.
    private const int MaxInvalidChallenges = 2;

    // A network that challenges, or raises its minimum, without end is not followed without end.
    private const int MaxRequests = 6;

    public async Task<UeOutcome> RunAsync(RegistrationState state, uint expires, CancellationToken stop)
    {
        int invalid = 0;
        AuthorizationHeader? refusal = null;
        for (int sent = 0; sent < MaxRequests; sent++)
        {
            AuthorizationHeader? answer = refusal;
            ClientResult result = await client.SendAsync(carrier => requests.Build(state, expires, carrier, answer), stop);
            if (result.Response is not { } response) return WithoutResponse(result.Failure);
            switch (response.Status)
            {
                case >= 200 and < 300:
                    if (expires > 0) state.OnGranted(response, requests.Contact, expires);
                    else state.OnEnded();
                    return UeOutcome.Done(expires > 0 ? $"registered for {state.Lifetime.TotalSeconds:0} s" : "de-registered");

                case 401:
                    switch (AkaChallenge.Judge(response, card))
                    {
                        case AkaVerdict.Met met:
                            (state.Credentials, refusal, invalid) = (met.Credentials, null, 0);
                            break;
                        case AkaVerdict.Invalid bad when ++invalid > MaxInvalidChallenges:
                            return UeOutcome.Refuse("AKA", $"the UE gave up after {invalid} challenges that are not genuine");
                        case AkaVerdict.Invalid bad:
                            refusal = DigestCredentials.Refuse(bad.Challenge, privateIdentity, requests.Domain, bad.Auts);
                            break;
                        case AkaVerdict.NotAka other:
                            return UeOutcome.Refuse("401", $"REGISTER: {other.Words}");
                    }

                    break;

                case 423 when response.First<MinExpiresHeader>() is { } min && min.Seconds > expires && expires > 0:
                    expires = min.Seconds;
                    break;

                default:
                    return UeOutcome.Refuse(response.Status.ToString(), $"REGISTER: {response.Status} {response.ReasonPhrase}");
            }
        }

        return UeOutcome.Refuse("401", $"{MaxRequests} REGISTER requests led nowhere");
    }

    private static UeOutcome WithoutResponse(ClientFailure failure) => failure switch
    {
        ClientFailure.Timeout => UeOutcome.NoAnswer("REGISTER was not answered"),
        ClientFailure.Transport => UeOutcome.NoAnswer("the P-CSCF cannot be reached"),
        _ => UeOutcome.Cancel("registration was given up"),
    };
}
