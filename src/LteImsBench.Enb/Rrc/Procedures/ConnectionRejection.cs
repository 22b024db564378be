using LteImsBench.Messages.Rrc;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>Answers a UE on CCCH that it is not served: RRCConnectionReject or RRCConnectionReestablishmentReject.</summary>
internal sealed class ConnectionRejection(UeContext ue, RrcEnvironment environment)
{
    public async Task Run(RrcMessage reject)
    {
        ue.State = RrcState.Idle;
        ue.Link.SendCcch(reject);
        await Task.Delay(RrcLimits.Rejection, environment.Clock);
        ue.Mac.IsRemoved = true;
    }
}
