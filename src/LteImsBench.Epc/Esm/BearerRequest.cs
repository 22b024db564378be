using LteImsBench.Epc.Config;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Esm;

/// <summary>The ESM request of the procedure that an EPS bearer context is in.</summary>
/// <param name="Message">What is sent, and repeated.</param>
/// <param name="Timer">T3485, T3486 or T3495.</param>
internal sealed record BearerRequest(EsmMessage Message, RetransmissionTimer Timer)
{
    private readonly TaskCompletionSource<EpcOutcome> _result = new();

    /// <summary>QoS that a modification brings; null leaves it.</summary>
    public ErabQos? NewQos { get; init; }

    /// <summary>Traffic flow template that a modification leads to; null leaves it.</summary>
    public TrafficFlowTemplate? NewTft { get; init; }

    public Task<EpcOutcome> Result => _result.Task;

    public void End(EpcOutcome outcome) => _result.TrySetResult(outcome);
}
