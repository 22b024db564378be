using static LteImsBench.Epc.Esm.BearerAction;
using static LteImsBench.Epc.Esm.BearerState;

namespace LteImsBench.Epc.Esm;

/// <summary>The network's EPS bearer context state machine, TS 24.301 figure 6.1.3.3.1 and §6.4: a pure table.</summary>
internal static class BearerMachine
{
    public static BearerStep Step(BearerState state, BearerEvent input) => (state, input) switch
    {
        (Inactive, BearerEvent.Activate) => new(ActivePending, SendActivateRequest),
        (Inactive, BearerEvent.ActivateInAttach) => new(ActivePending, Wait),

        (ActivePending, BearerEvent.Accepted) => new(Active, ConfirmActive),
        (ActivePending, BearerEvent.Rejected) => new(Inactive, Free),
        (ActivePending, BearerEvent.TimerExpired(IsLast: false)) => new(ActivePending, SendActivateRequest),   // §6.4.1.6 a, §6.4.2.5 a
        (ActivePending, BearerEvent.TimerExpired) => new(Inactive, Free),
        (ActivePending, BearerEvent.Deactivate) => new(InactivePending, SendDeactivateRequest),

        (Active, BearerEvent.Modify) => new(ModifyPending, SendModifyRequest),
        (Active, BearerEvent.Deactivate) => new(InactivePending, SendDeactivateRequest),
        (Active, BearerEvent.Accepted) => new(Active, Wait),   // the answer to a request that was repeated

        (ModifyPending, BearerEvent.ModifyAccepted) => new(Active, ConfirmModified),
        (ModifyPending, BearerEvent.ModifyRejected(IsBearerUnknown: true)) => new(Inactive, Free),   // §6.4.3.4: #43
        (ModifyPending, BearerEvent.ModifyRejected) => new(Active, ReportModifyFailure),
        (ModifyPending, BearerEvent.TimerExpired(IsLast: false)) => new(ModifyPending, SendModifyRequest),   // §6.4.3.6 a
        (ModifyPending, BearerEvent.TimerExpired) => new(Active, ReportModifyFailure),
        (ModifyPending, BearerEvent.Deactivate) => new(InactivePending, SendDeactivateRequest),

        (InactivePending, BearerEvent.Deactivated) => new(Inactive, Free),
        (InactivePending, BearerEvent.TimerExpired(IsLast: false)) => new(InactivePending, SendDeactivateRequest),   // §6.4.4.5 a
        (InactivePending, BearerEvent.TimerExpired) => new(Inactive, Free),
        (InactivePending, BearerEvent.Accepted or BearerEvent.Rejected or BearerEvent.ModifyAccepted or BearerEvent.ModifyRejected) => new(InactivePending, Wait),

        (not Inactive, BearerEvent.Lost) => new(Inactive, Free),
        _ => new(state, LogUnexpected),
    };
}
