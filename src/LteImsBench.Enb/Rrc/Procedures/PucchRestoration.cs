using LteImsBench.Enb.Mac;
using LteImsBench.Enb.Rrc.Config;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>Gives a UE that fell back to random access its scheduling requests and reports again (TS 36.331 §5.3.13).</summary>
internal sealed class PucchRestoration(UeContext ue, PucchResources resources)
{
    public async Task Run(CancellationToken stop)
    {
        if (ue.State != RrcState.Connected || ue.Pucch is not { } pucch) return;
        var config = new RadioResourceConfigDedicated { PhysicalConfigDedicated = DedicatedConfig.PucchOnly(resources, pucch) };
        await new Reconfiguration(ue).Run(config, [], stop, onSent: () => ue.Mac.Pucch = pucch);
    }
}
