using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>Takes the DRBs of E-RABs away. They are gone at the network even when the UE does not confirm.</summary>
internal sealed class BearerRelease(UeContext ue)
{
    public async Task<ErabResult> Run(IReadOnlyList<EpsBearerId> bearers, OctetString nas, CancellationToken stop)
    {
        Drb[] drbs = [.. bearers.Select(ue.Drbs.Find).OfType<Drb>()];
        EpsBearerId[] unknown = [.. bearers.Where(bearer => ue.Drbs.Find(bearer) is null)];
        if (drbs.Length == 0)
        {
            if (!nas.IsEmpty && !stop.IsCancellationRequested) ue.SendNas(nas);
            return new([], unknown);
        }

        foreach (Drb drb in drbs) drb.IsConfirmed = false;
        var config = new RadioResourceConfigDedicated { DrbToReleaseList = [.. drbs.Select(drb => drb.Id)] };
        bool isConfirmed = await new Reconfiguration(ue).Run(config, [nas], stop);
        foreach (Drb drb in drbs)
        {
            ue.RemoveDrb(drb);
            if (!isConfirmed) ue.DoubtfulDrbs.Add(drb.Id);
        }

        return new([.. drbs.Select(drb => drb.Bearer)], unknown);
    }
}
