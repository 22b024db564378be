using LteImsBench.Core.Identity;
using LteImsBench.Epc.Config;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.S1;
using LteImsBench.Security;

namespace LteImsBench.Epc.Signalling;

/// <summary>Signalling connections and what hangs on them: ECM states, reachability, the timers of an idle UE (TS 24.301 §5.3.1, §5.3.5).</summary>
internal sealed class ConnectionManager(EpcDependencies outside, UeRegistry registry, Evidence evidence)
{
    private readonly EpcTimers _timers = outside.Config.Timers;

    /// <summary>Called when a UE has become ECM-IDLE or has lost a connection under way.</summary>
    public event Action<UeContext>? Idle;

    /// <summary>Called when the implicit detach timer has expired.</summary>
    public event Action<UeContext>? Unreachable;

    public NasConnection Open(EnbUeId id, InitialUe initial)
    {
        var link = new NasConnection(id, initial, outside.Time);
        registry.Add(link);
        link.IdleTimer = outside.Time.CreateTimer(_ => ReleaseUnused(link), null, _timers.IdleConnection, _timers.IdleConnection);
        return link;
    }

    /// <summary>Names the owner of a connection for the evidence.</summary>
    public void Identify(NasConnection link, UeKey key)
    {
        if (link.Key == key) return;
        link.Key = key;
        outside.Ran.Identify(link.Id, key);
    }

    /// <summary>Makes the connection the UE's own; an older one of the same UE goes.</summary>
    public void Bind(NasConnection link, UeContext ue)
    {
        Identify(link, ue.Key);
        link.Ue = ue;
        if (ue.Connection == link) return;
        NasConnection? old = ue.Connection;
        ue.Connection = link;
        ue.Reachability?.Dispose();
        if (old is not null)
        {
            Idle?.Invoke(ue);
            Release(old, ReleaseCause.Normal);
        }

        evidence.State(ue.Key, "ECM-CONNECTED");
    }

    /// <summary>INITIAL CONTEXT SETUP REQUEST; the answer completes <see cref="NasConnection.ContextAnswer"/>.</summary>
    public void SetUpContext(NasConnection link, UeContext ue, IReadOnlyList<ErabSetup> erabs)
    {
        if (link.IsReleasing || link.Security is not { } context) return;
        link.ContextAnswer = new();
        UeNetworkCapability network = ue.Capabilities.Network;
        outside.Ran.SetUpContext(link.Id, new(EpsKeys.KEnb(context.KAsme, link.KEnbCount), network.EncryptionAlgorithms, network.IntegrityAlgorithms, erabs, ue.RadioCapability)
        {
            AmbrUplink = (uint)ue.PdnConnections.Sum(pdn => pdn.Apn.AmbrUplink),
            AmbrDownlink = (uint)ue.PdnConnections.Sum(pdn => pdn.Apn.AmbrDownlink),
        });
    }

    /// <summary>The eNB has set up the UE's context, or failed as a whole.</summary>
    public void OnContextSetUp(NasConnection link, ErabResult result)
    {
        link.HasContext = result.Done.Count > 0 || result.Failed.Count == 0;
        link.ContextAnswer?.TrySetResult(result);
        if (link.Ue is { } ue) UpdateReachable(ue);
        if (!link.HasContext) Release(link, ReleaseCause.RadioFailure);
    }

    /// <summary>UE CONTEXT RELEASE COMMAND.</summary>
    public void Release(NasConnection link, ReleaseCause cause)
    {
        if (link.IsReleasing) return;
        link.BeginRelease();
        if (link.Ue is { } ue) UpdateReachable(ue);
        outside.Ran.Release(link.Id, cause);
    }

    /// <summary>The eNB has released the connection.</summary>
    public void OnReleased(NasConnection link)
    {
        registry.Remove(link);
        if (link.Ue is { } ue && ue.Connection == link)
        {
            ue.Connection = null;
            UpdateReachable(ue);
            evidence.State(ue.Key, "ECM-IDLE");
            if (ue.IsRegistered) Watch(ue, _timers.T3412 + _timers.MobileReachableMargin, MobileReachableExpired);
        }

        link.EndRelease();
        if (link.Ue is { } owner && owner.Connection is null) Idle?.Invoke(owner);
        link.Dispose();
    }

    /// <summary>Tells the user plane whether the UE can be sent packets now.</summary>
    public void UpdateReachable(UeContext ue)
    {
        EnbUeId? now = ue is { IsRegistered: true, Connection: { HasContext: true, IsReleasing: false } link } ? link.Id : null;
        if (now == ue.Reachable) return;
        ue.Reachable = now;
        outside.Sessions.OnReachable(ue.Key, now);
        if (now is not null) ue.Awaited?.TrySetResult(ue.Connection);
    }

    private void MobileReachableExpired(UeContext ue)
    {
        evidence.State(ue.Key, "MOBILE REACHABLE TIMER EXPIRED");
        Watch(ue, _timers.ImplicitDetach, late => Unreachable?.Invoke(late));
    }

    private void Watch(UeContext ue, TimeSpan time, Action<UeContext> expired)
    {
        ue.Reachability?.Dispose();
        ue.Reachability = outside.Time.CreateTimer(_ => expired(ue), null, time, Timeout.InfiniteTimeSpan);
    }

    private void ReleaseUnused(NasConnection link)
    {
        if (link.Procedure is null && !(link is { HasContext: true, Ue.IsRegistered: true })) Release(link, ReleaseCause.Normal);
    }
}
