using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Rrc.Config;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>Changes the QoS of E-RABs. A QCI that needs the other RLC mode is refused: RLC-Config forbids that change (TS 36.331 §6.3.2).</summary>
internal sealed class BearerModification(UeContext ue)
{
    public async Task<ErabResult> Run(IReadOnlyList<ErabModify> erabs, CancellationToken stop)
    {
        var changes = new List<(Drb Drb, BearerProfile Profile, ErabQos Qos)>();
        var nas = new List<OctetString>();
        var failed = new List<EpsBearerId>();
        foreach (ErabModify erab in erabs)
        {
            BearerProfile? profile = BearerProfile.Of(erab.Qos.Qci);
            if (ue.Drbs.Find(erab.Bearer) is { } drb && profile?.IsAcknowledged == drb.Profile.IsAcknowledged)
            {
                changes.Add((drb, profile, erab.Qos));
                nas.Add(erab.Nas);
            }
            else failed.Add(erab.Bearer);
        }

        if (changes.Count == 0) return new([], failed);
        var config = new RadioResourceConfigDedicated
        {
            DrbToAddModList = [.. changes.Select(change => new DrbToAddMod
            {
                DrbIdentity = change.Drb.Id,
                LogicalChannelConfig = change.Profile.ChannelForUe(change.Qos),
            })],
        };
        IEnumerable<EpsBearerId> bearers = changes.Select(change => change.Drb.Bearer);
        if (!await new Reconfiguration(ue).Run(config, nas, stop)) return new([], [.. failed, .. bearers]);
        foreach (var (drb, profile, qos) in changes)
        {
            (drb.Profile, drb.Qos) = (profile, qos);
            ue.ConfigureChannel(drb);
        }

        return new([.. bearers], failed);
    }
}
