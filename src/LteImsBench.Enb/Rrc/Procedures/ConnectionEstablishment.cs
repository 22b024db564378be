using LteImsBench.Core.Identity;
using LteImsBench.Enb.Rrc.Config;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>RRC connection establishment, TS 36.331 §5.3.3, from the answer to RRCConnectionRequest on.</summary>
internal sealed class ConnectionEstablishment(UeContext ue, RrcCell cell, RrcEnvironment environment)
{
    public async Task Run(RrcConnectionRequest request, CancellationToken stop)
    {
        int transaction = ue.Link.NextTransaction();
        var setup = new RrcConnectionSetup
        {
            RrcTransactionIdentifier = transaction,
            RadioResourceConfigDedicated = cell.ConnectionConfig(ue),
        };
        void Send()
        {
            ue.AddSrb(Lcid.Srb1);
            ue.Link.SendCcch(setup);
        }

        RrcMessage? answer = await ue.Link.Request(
            Send,
            message => message is RrcConnectionSetupComplete complete && complete.RrcTransactionIdentifier == transaction,
            RrcLimits.SetupComplete,
            stop);
        if (answer is not RrcConnectionSetupComplete complete)
        {
            cell.Remove(ue);
            return;
        }

        ue.State = RrcState.Connected;
        environment.State(ue.Key, "RRC CONNECTED", $"rnti {ue.Rnti} {request.EstablishmentCause}");
        STmsi? identity = (request.UeIdentity as InitialUeIdentity.STmsi)?.Value;
        var tai = new Tai(environment.Cell.Plmn, environment.Cell.Tac);
        environment.Core.OnInitialUe(
            ue.Id, new InitialUe(complete.DedicatedInfoNas, request.EstablishmentCause, identity, tai, environment.Cell.CellIdentity));
    }
}
