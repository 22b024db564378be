using LteImsBench.Epc.Esm;
using static LteImsBench.Epc.Esm.BearerAction;
using static LteImsBench.Epc.Esm.BearerState;

namespace LteImsBench.Epc.Tests.Esm;

public sealed class BearerMachineTests
{
    private static readonly BearerEvent[] Events =
    [
        new BearerEvent.Activate(), new BearerEvent.ActivateInAttach(), new BearerEvent.Accepted(), new BearerEvent.Rejected(),
        new BearerEvent.Modify(), new BearerEvent.ModifyAccepted(), new BearerEvent.ModifyRejected(false), new BearerEvent.ModifyRejected(true),
        new BearerEvent.Deactivate(), new BearerEvent.Deactivated(), new BearerEvent.TimerExpired(false), new BearerEvent.TimerExpired(true),
        new BearerEvent.Lost(),
    ];

    [Fact]
    public void Activation_deactivation_is_the_path_of_the_figure() => Assert.Equal(
        [new(ActivePending, SendActivateRequest), new(Active, ConfirmActive), new(InactivePending, SendDeactivateRequest), new(Inactive, Free)],
        Walk(new BearerEvent.Activate(), new BearerEvent.Accepted(), new BearerEvent.Deactivate(), new BearerEvent.Deactivated()));

    [Fact]
    public void T3485_repeats_and_then_frees() => Assert.Equal(
        [new(ActivePending, SendActivateRequest), new(ActivePending, SendActivateRequest), new(Inactive, Free)],
        Walk(new BearerEvent.Activate(), new BearerEvent.TimerExpired(false), new BearerEvent.TimerExpired(true)));

    [Fact]
    public void A_failed_modification_leaves_the_bearer_as_it_was() => Assert.Equal(
        [new(ModifyPending, SendModifyRequest), new(Active, ReportModifyFailure)],
        Walk(Active, new BearerEvent.Modify(), new BearerEvent.TimerExpired(true)));

    [Fact]
    public void A_bearer_that_the_UE_does_not_know_is_freed() => Assert.Equal(
        [new(ModifyPending, SendModifyRequest), new(Inactive, Free)],
        Walk(Active, new BearerEvent.Modify(), new BearerEvent.ModifyRejected(IsBearerUnknown: true)));

    [Fact]
    public void Nothing_but_activation_leaves_Inactive()
    {
        foreach (BearerEvent input in Events.Where(e => e is not (BearerEvent.Activate or BearerEvent.ActivateInAttach)))
            Assert.Equal(new BearerStep(Inactive, LogUnexpected), BearerMachine.Step(Inactive, input));
    }

    [Fact]
    public void From_every_state_the_last_expiry_or_a_loss_never_leaves_a_context_pending()
    {
        foreach (BearerState state in Enum.GetValues<BearerState>())
        {
            Assert.True(BearerMachine.Step(state, new BearerEvent.TimerExpired(true)).Next is Active or Inactive);
            Assert.Equal(Inactive, BearerMachine.Step(state, new BearerEvent.Lost()).Next);
        }
    }

    [Fact]
    public void Inactive_is_entered_only_by_freeing_the_context()
    {
        foreach (BearerState state in Enum.GetValues<BearerState>().Where(s => s != Inactive))
            foreach (BearerEvent input in Events)
                if (BearerMachine.Step(state, input) is { Next: Inactive } step) Assert.Equal(Free, step.Action);
    }

    private static IEnumerable<BearerStep> Walk(params BearerEvent[] inputs) => Walk(Inactive, inputs);

    private static IEnumerable<BearerStep> Walk(BearerState state, params BearerEvent[] inputs)
    {
        foreach (BearerEvent input in inputs)
        {
            BearerStep step = BearerMachine.Step(state, input);
            state = step.Next;
            yield return step;
        }
    }
}
