using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Rrc.Config;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>Gives E-RABs their DRBs in one reconfiguration, which also brings SRB2 when it is the first.</summary>
internal sealed class BearerEstablishment(UeContext ue)
{
    public async Task<ErabResult> Run(IReadOnlyList<ErabSetup> erabs, CancellationToken stop)
    {
        var added = new List<Drb>();
        var nas = new List<OctetString>();
        var failed = new List<EpsBearerId>();
        foreach (ErabSetup erab in erabs)
        {
            if (stop.IsCancellationRequested || ue.Drbs.Add(erab.Bearer, erab.Qos) is not { } drb) failed.Add(erab.Bearer);
            else
            {
                added.Add(drb);
                nas.Add(erab.Nas);
            }
        }

        if (added.Count == 0) return new([], failed);
        bool isFirst = !ue.Bearers.HasSrb(Lcid.Srb2);
        var config = new RadioResourceConfigDedicated
        {
            SrbToAddModList = isFirst ? [SrbProfile.ForUe(Lcid.Srb2)] : null,
            DrbToAddModList = [.. added.Select(ToAddMod)],
        };

        // The network's ends stand before the UE can send on them.
        void OnSent()
        {
            if (isFirst) ue.AddSrb(Lcid.Srb2);
            foreach (Drb drb in added) ue.AddDrb(drb);
        }

        bool isConfirmed = await new Reconfiguration(ue).Run(config, nas, stop, OnSent);
        foreach (Drb drb in added)
        {
            if (isConfirmed) drb.IsConfirmed = true;
            else
            {
                ue.RemoveDrb(drb);
                ue.DoubtfulDrbs.Add(drb.Id);
                failed.Add(drb.Bearer);
            }
        }

        return new(isConfirmed ? [.. added.Select(drb => drb.Bearer)] : [], failed);
    }

    private static DrbToAddMod ToAddMod(Drb drb) => new()
    {
        EpsBearerIdentity = drb.Bearer.Value,
        DrbIdentity = drb.Id,
        PdcpConfig = drb.Profile.PdcpForUe(),
        RlcConfig = drb.Profile.RlcForUe(),
        LogicalChannelIdentity = drb.Lcid.Value,
        LogicalChannelConfig = drb.Profile.ChannelForUe(drb.Qos),
    };
}
