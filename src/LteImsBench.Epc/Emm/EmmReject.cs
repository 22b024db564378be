using LteImsBench.Epc.Config;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Emm;

/// <summary>The reject message that a procedure of the UE is answered with.</summary>
internal static class EmmReject
{
    /// <summary>Null for a message that begins no procedure of its own: EMM STATUS is the answer then.</summary>
    public static EmmMessage? OfRequest(EmmMessageType request, byte cause, EpcTimers timers) => request switch
    {
        EmmMessageType.AttachRequest => new AttachReject((EmmCause)cause),
        EmmMessageType.TrackingAreaUpdateRequest => new TrackingAreaUpdateReject((EmmCause)cause),
        EmmMessageType.ExtendedServiceRequest or EmmMessageType.ControlPlaneServiceRequest => Service(cause, timers),
        _ => null,
    };

    /// <summary>The same, and AUTHENTICATION REJECT to what answers a challenge.</summary>
    public static EmmMessage? Of(EmmMessageType message, byte cause, EpcTimers timers) =>
        message is EmmMessageType.AuthenticationResponse or EmmMessageType.AuthenticationFailure ? new AuthenticationReject() : OfRequest(message, cause, timers);

    public static ServiceReject Service(byte cause, EpcTimers timers) => new((EmmCause)cause)
    {
        T3442Value = cause == (byte)EmmCause.CsServiceTemporarilyNotAvailable ? GprsTimer.Of(timers.T3442) : null,
    };
}
