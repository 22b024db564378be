using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Signalling;
using LteImsBench.Messages.Nas;
using LteImsBench.Security;

namespace LteImsBench.Epc.Emm;

/// <summary>EPS authentication and key agreement, TS 24.301 §5.4.2: T3460.</summary>
/// <param name="core">The core.</param>
/// <param name="link">The UE's connection.</param>
/// <param name="isIdentityProven">Whether the IMSI came from the UE itself rather than from a GUTI that this network mapped.</param>
internal sealed class AuthenticationProcedure(CoreServices core, NasConnection link, bool isIdentityProven)
{
    private const int MaxSynchFailures = 2;

    private bool _isIdentityProven = isIdentityProven;

    /// <summary>Whom the UE has proven to be.</summary>
    public Imsi Imsi { get; private set; }

    /// <summary>NAS key set identifier of the new keys.</summary>
    public byte Ksi { get; private set; }

    public OctetString KAsme { get; private set; }

    public async Task<EmmStep> RunAsync(Imsi imsi, CancellationToken stop)
    {
        Imsi = imsi;
        for (int synchFailures = 0; ;)
        {
            if (core.Hss.NextVector(Imsi) is not { } vector) return new EmmStep.Reject(core.Config.Causes.UnknownSubscriber, $"IMSI {Imsi} unknown in HSS");
            Ksi = NextKsi();
            Reply reply = await link.Replies.AskAsync(
                () => core.Nas.Send(link, new AuthenticationRequest(new(Ksi), vector.Rand, vector.Autn)),
                uplink => uplink.Message is AuthenticationResponse or AuthenticationFailure,
                core.Config.Timers.T3460, stop);
            switch (reply)
            {
                case { Kind: ReplyKind.Cancelled }:
                    return new EmmStep.Superseded();

                case { Kind: ReplyKind.TimedOut }:
                    return new EmmStep.Abort("AUTHENTICATION REQUEST: no answer");

                case { Uplink.Message: AuthenticationResponse response } when response.Res == vector.Xres:
                    KAsme = EpsKeys.KAsme(vector.Ck, vector.Ik, core.Config.Plmn.ToBcd(), vector.SqnXorAk);
                    return new EmmStep.Done();

                case { Uplink.Message: AuthenticationFailure { EmmCause: EmmCause.SynchFailure } failure } when synchFailures++ < MaxSynchFailures:
                    if (!core.Hss.Resynchronise(Imsi, vector.Rand, failure.AuthenticationFailureParameter ?? default)) return Refuse(core.Config.Security.MacFailure, "AUTS does not verify");
                    core.Evidence.State(link.Key, "SQN RESYNCHRONISED");
                    continue;

                default:
                    bool isWrongResponse = reply.Uplink?.Message is AuthenticationResponse;
                    EmmStep identified = await CorrectIdentityAsync(stop);
                    if (identified is EmmStep.Done) continue;
                    if (identified is not EmmStep.Reject) return identified;
                    return isWrongResponse
                        ? Refuse(core.Config.Security.WrongResponse, "RES is wrong")
                        : Refuse(core.Config.Security.MacFailure, $"AUTHENTICATION FAILURE #{(byte)((AuthenticationFailure)reply.Uplink!.Message).EmmCause}");
            }
        }
    }

    // §5.4.2.5 and §5.4.2.7 c: was it the right subscriber at all? Done means that it was another.
    private async Task<EmmStep> CorrectIdentityAsync(CancellationToken stop)
    {
        if (_isIdentityProven) return new EmmStep.Reject(0, "");
        var identification = new IdentificationProcedure(core, link, IdentityType.Imsi);
        if (await identification.RunAsync(stop) is not EmmStep.Done and var failed) return failed;
        _isIdentityProven = true;
        if (identification.Imsi is not { } shown || shown == Imsi) return new EmmStep.Reject(0, "");
        Imsi = shown;
        core.Links.Identify(link, core.Registry.KeyOf(shown));
        return new EmmStep.Done();
    }

    private EmmStep Refuse(AuthenticationRefusal refusal, string why)
    {
        core.Evidence.State(link.Key, "AUTHENTICATION FAILED", why);
        if (refusal == AuthenticationRefusal.RejectWithCause) return new EmmStep.Reject(core.Config.Causes.AuthenticationFailed, why);
        core.Nas.Send(link, new AuthenticationReject());
        return new EmmStep.Abort(why);
    }

    private byte NextKsi()
    {
        const int Ksis = 7;   // 7 says that there is no key
        byte? stored = core.Registry.Find(Imsi)?.Security?.Ksi;
        for (byte ksi = 0; ; ksi = (byte)((ksi + 1) % Ksis))
        {
            if (ksi != stored && ksi != link.ShownKsi.Value && ksi != link.Security?.Ksi) return ksi;
        }
    }
}
