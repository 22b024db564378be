using LteImsBench.Core.Identity;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>Initial context setup: security, capabilities, bearers (TS 36.413 §8.3.1).</summary>
internal sealed class ContextEstablishment(UeContext ue, RrcEnvironment environment)
{
    public async Task Run(ContextSetup setup, CancellationToken stop)
    {
        bool isSetUp = ue.Security is null
            && await new SecurityActivation(ue, environment).Run(setup, stop)
            && await new CapabilityTransfer(ue, environment).Run(setup.RadioCapability, stop);
        ErabResult result = isSetUp
            ? await new BearerEstablishment(ue).Run(setup.Erabs, stop)
            : new([], [.. setup.Erabs.Select(erab => erab.Bearer)]);
        if (!ue.IsAnswerable) return;
        environment.Core.OnContextSetUp(ue.Id, result);
        bool hasFailed = !isSetUp || (result.Done.Count == 0 && setup.Erabs.Count > 0);
        if (hasFailed && ue.State == RrcState.Connected) environment.Core.OnReleaseRequest(ue.Id, ReleaseCause.RadioFailure);
    }
}
