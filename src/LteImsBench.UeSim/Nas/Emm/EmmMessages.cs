using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Messages.Nas;
using LteImsBench.UeSim.Nas.Security;

namespace LteImsBench.UeSim.Nas.Emm;

/// <summary>The EMM procedures of a UE that messages are for.</summary>
internal sealed record EmmProcedures(
    AttachProcedure Attach, DetachProcedure Detach, ServiceRequestProcedure Service, TrackingAreaUpdateProcedure Update);

/// <summary>Takes downlink EMM messages to their procedure, and answers those that the network begins (TS 24.301 §5.4 and §5.5.2.3).</summary>
internal sealed class EmmMessages(
    NasCore core,
    EmmProcedures procedures,
    AuthenticationResponder authentication,
    SecurityModeResponder securityMode,
    Action<DetachRequestUeTerminated> onDetach)
{
    public void On(EmmMessage message, OctetString octets)
    {
        switch (message)
        {
            case AuthenticationRequest request:
                authentication.On(request);
                break;
            case SecurityModeCommand command:
                OnSecurityMode(command, octets);
                break;
            case IdentityRequest request:
                core.Send(new IdentityResponse(Identity(request.IdentityType)));
                break;
            case AttachAccept or AttachReject:
                procedures.Attach.OnReply(message);
                break;
            case AuthenticationReject:
                OnAuthenticationReject(message);
                break;
            case TrackingAreaUpdateAccept or TrackingAreaUpdateReject:
                procedures.Update.OnReply(message);
                break;
            case ServiceReject reject:
                procedures.Service.OnReject(reject);
                break;
            case ServiceAccept:
                procedures.Service.OnBearers();
                break;
            case DetachAccept accept:
                procedures.Detach.OnReply(accept);
                break;
            case DetachRequestUeTerminated request:
                core.Send(new DetachAccept());
                onDetach(request);
                break;
            case GutiReallocationCommand command:
                OnGuti(command);
                break;
            case EmmInformation information:
                core.Log.State(Layer.Nas, "EMM INFORMATION", NameOf(information));
                break;
            case EmmStatus status:
                core.Log.State(Layer.Nas, "EMM STATUS", $"#{(int)status.EmmCause} {status.EmmCause}");
                break;
            case DownlinkNasTransport or DownlinkGenericNasTransport or CsServiceNotification:
                core.Log.State(Layer.Nas, "NOT IMPLEMENTED", NasCodec.NameOf(message));
                break;
            default:
                core.Send(new EmmStatus(EmmCause.MessageTypeNotCompatibleWithTheProtocolState));
                break;
        }
    }

    private void OnSecurityMode(SecurityModeCommand command, OctetString wire)
    {
        if (securityMode.On(command, wire)) authentication.Reset();
    }

    // §5.4.2.5.
    private void OnAuthenticationReject(EmmMessage message)
    {
        authentication.Reset();
        core.Emm.IsUsimInvalid = true;
        core.Emm.ForgetRegistration();
        core.Log.State(Layer.Nas, "AUTHENTICATION REJECTED");
        if (!procedures.Attach.OnReply(message)) core.Emm.Enter(EmmState.Deregistered, "authentication rejected");
    }

    private void OnGuti(GutiReallocationCommand command)
    {
        if (command.Guti is not GutiIdentity guti) return;
        core.Emm.Guti = guti.Guti;
        if (command.TaiList is { } list) core.Emm.TaiList = list;
        core.Log.State(Layer.Nas, "GUTI REALLOCATED", guti.Guti.ToString());
        core.Send(new GutiReallocationComplete());
    }

    private MobileIdentity Identity(IdentityType type) => type switch
    {
        IdentityType.Imsi => new MobileImsi(core.Settings.Imsi),
        IdentityType.Imei => new MobileImei(core.Settings.Imeisv.Digits[..14] + CheckDigit(core.Settings.Imeisv.Digits[..14])),
        IdentityType.Imeisv => new MobileImeisv(core.Settings.Imeisv),
        IdentityType.Tmsi when core.Emm.Guti is { } guti => new MobileTmsi(guti.MTmsi.Value),
        _ => new MobileOther(OctetString.Wrap([0])),   // §5.4.4.3: no identity
    };

    /// <summary>TS 23.003 §B.2.</summary>
    private static char CheckDigit(string digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[i] - '0';
            if (i % 2 == 1) digit = digit * 2 / 10 + digit * 2 % 10;
            sum += digit;
        }

        return (char)('0' + (10 - sum % 10) % 10);
    }

    private static string NameOf(EmmInformation information) => (information.FullNameForNetwork ?? information.ShortNameForNetwork)?.Text ?? "";
}
