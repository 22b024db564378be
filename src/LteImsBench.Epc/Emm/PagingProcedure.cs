using LteImsBench.Epc.Config;
using LteImsBench.Epc.Signalling;

namespace LteImsBench.Epc.Emm;

/// <summary>Brings a registered UE to a connection with bearers: by paging with its S-TMSI when it is idle (TS 24.301 §5.6.2, T3413).</summary>
internal sealed class PagingProcedure(CoreServices core, UeContext ue)
{
    private static readonly TimeSpan ReleaseTime = TimeSpan.FromMilliseconds(20);

    /// <summary>The connection, or null when the UE does not answer.</summary>
    public Task<NasConnection?> RunAsync()
    {
        if (ue.Reachable is not null) return Task.FromResult(ue.Connection);
        if (ue.Awaited is { } running) return running.Task;
        ue.Awaited = new();
        Page(0);
        return AwaitAsync(ue.Awaited);
    }

    private async Task<NasConnection?> AwaitAsync(TaskCompletionSource<NasConnection?> awaited)
    {
        NasConnection? link = await awaited.Task;
        ue.Awaited = null;
        ue.PagingTimer?.Dispose();
        if (link is null) core.Evidence.State(ue.Key, "PAGING FAILED");
        return link;
    }

    private void Page(int attempt)
    {
        if (ue.Awaited is not { } awaited) return;
        RetransmissionTimer timer = core.Config.Timers.T3413;
        if (attempt > timer.MaxRetransmissions || !ue.IsRegistered)
        {
            awaited.TrySetResult(null);
            return;
        }

        // A UE that is just connecting is given the time; one whose connection is being released is paged when it is gone.
        bool isReleasing = ue.Connection is { IsReleasing: true };
        if (ue.Connection is null) core.Ran.Page(new(ue.Imsi, ue.Guti?.STmsi));
        else if (ue.Connection is { IsReleasing: false, HasContext: false, ContextAnswer: null, Procedure: null } link) core.Links.SetUpContext(link, ue, ue.ActiveErabs());
        ue.PagingTimer?.Dispose();
        ue.PagingTimer = core.Outside.Time.CreateTimer(_ => Page(isReleasing ? attempt : attempt + 1), null, isReleasing ? ReleaseTime : timer.Period, Timeout.InfiniteTimeSpan);
    }
}
