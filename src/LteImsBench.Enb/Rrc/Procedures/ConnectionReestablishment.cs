using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>
/// RRC connection re-establishment, TS 36.331 §5.3.7, from the answer to the request on, and the reconfiguration that resumes the bearers.
/// </summary>
internal sealed class ConnectionReestablishment(UeContext ue, RrcCell cell, RrcEnvironment environment)
{
    public async Task Run(CancellationToken stop)
    {
        AccessSecurity security = ue.Security!.Reestablish(environment.Cell);
        int transaction = ue.Link.NextTransaction();
        var reestablishment = new RrcConnectionReestablishment
        {
            RrcTransactionIdentifier = transaction,
            RadioResourceConfigDedicated = cell.ConnectionConfig(ue),
            NextHopChainingCount = security.NextHopChainingCount,
        };
        void Send()
        {
            ue.HoldNas();
            ue.Bearers.ReestablishSrb1(security.Keys);
            ue.Security = security;
            ue.Link.SendCcch(reestablishment);
        }

        RrcMessage? answer = await ue.Link.Request(
            Send,
            message => message is RrcConnectionReestablishmentComplete complete && complete.RrcTransactionIdentifier == transaction,
            RrcLimits.SetupComplete,
            stop);
        if (answer is null || (ue.Bearers.HasSrb(Lcid.Srb2) && !await Resume(stop)))
        {
            if (!stop.IsCancellationRequested) cell.OnRadioLinkFailure(ue, "re-establishment not completed");
            return;
        }

        ue.State = RrcState.Connected;
        environment.State(ue.Key, "RRC CONNECTION REESTABLISHED", $"rnti {ue.Rnti}");
        ue.ReleaseNas();
    }

    // §5.3.5.3: the first reconfiguration makes the UE resume SRB2 and its DRBs.
    private Task<bool> Resume(CancellationToken stop) => new Reconfiguration(ue).Run(new(), [], stop, onSent: ue.Bearers.Resume);
}
