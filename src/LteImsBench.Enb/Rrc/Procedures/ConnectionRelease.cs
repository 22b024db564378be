using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using S1Cause = LteImsBench.Messages.S1.ReleaseCause;

namespace LteImsBench.Enb.Rrc.Procedures;

/// <summary>RRC connection release, TS 36.331 §5.3.8. The UE stays reachable until the message has had its time to arrive.</summary>
internal sealed class ConnectionRelease(UeContext ue, RrcCell cell, RrcEnvironment environment)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private bool HasSentAll =>
        ue.Bearers.BufferState(Lcid.Srb1).IsEmpty && ue.Bearers.BufferState(ue.NasBearer).IsEmpty && ue.Mac.DownlinkHarq.IsIdle;

    public async Task Run(S1Cause cause)
    {
        ue.ReleaseNas();
        ue.Link.Send(Lcid.Srb1, new RrcConnectionRelease
        {
            RrcTransactionIdentifier = ue.Link.NextTransaction(),
            ReleaseCause = cause == S1Cause.LoadBalancingTauRequired ? ReleaseCause.LoadBalancingTaUrequired : ReleaseCause.Other,
        });
        TimeSpan quiet = TimeSpan.Zero;
        for (TimeSpan waited = default; waited < RrcLimits.Release && quiet < RrcLimits.Quiet && !ue.Mac.IsRemoved; waited += Look)
        {
            await Task.Delay(Look, environment.Clock);
            quiet = HasSentAll ? quiet + Look : TimeSpan.Zero;
        }

        cell.Remove(ue);
        environment.Core.OnReleased(ue.Id);
    }
}
