using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.L2;
using LteImsBench.L2.Mac;
using LteImsBench.Messages.Mac;

namespace LteImsBench.UeSim.Mac;

/// <summary>When a buffer status report is due, TS 36.321 §5.4.5. What it says is the multiplexer's part.</summary>
internal sealed class BufferStatus(RadioBearers bearers)
{
    private const int MaxLcid = 10;

    // SRB0: highest priority, group 0 (TS 36.331 §9.1.1.2).
    private static readonly LogicalChannelConfig Ccch = new(Lcid.Ccch, 1) { PrioritisedKiloBytesPerSecond = null, LogicalChannelGroup = 0 };

    private readonly LogicalChannelConfig?[] _channels = new LogicalChannelConfig?[MaxLcid + 1];
    private readonly int[] _seen = new int[MaxLcid + 1];
    private TtiTimer _periodic;
    private TtiTimer _retx;
    private MacMainConfig _config = MacMainConfig.Default;
    private bool _regular;
    private bool _periodicDue;

    /// <summary>A Regular report waits: without a grant it needs a scheduling request.</summary>
    public bool IsRegularTriggered => _regular;

    /// <summary>What the next MAC PDU should carry.</summary>
    public BsrRequest Request => _regular || _periodicDue ? BsrRequest.Regular : BsrRequest.Padding;

    public void Configure(MacMainConfig config) => _config = config;

    public void Configure(LogicalChannelConfig channel) => _channels[channel.Lcid.Value] = channel;

    public void Remove(Lcid lcid)
    {
        _channels[lcid.Value] = null;
        _seen[lcid.Value] = 0;
    }

    /// <summary>To be called at every subframe, before its MAC PDUs are built.</summary>
    public void OnSubframe(Tti now)
    {
        if (NewDataCallsForReport()) _regular = true;
        if (_periodic.TakeExpiry(now)) _periodicDue = true;
        if (_retx.TakeExpiry(now) && HasData()) _regular = true;
    }

    /// <summary>A MAC PDU was built in <paramref name="now"/>.</summary>
    /// <param name="now">The subframe.</param>
    /// <param name="bsr">The report it carries.</param>
    /// <param name="isAllSent">Whether nothing is left to send.</param>
    public void OnPduBuilt(Tti now, BsrFormat? bsr, bool isAllSent)
    {
        if (bsr is { } format)
        {
            if (format != BsrFormat.Truncated) _periodic.Start(now, _config.PeriodicBsrTimer);
        }

        // Any grant for new data restarts it, with a report or without.
        _retx.Start(now, _config.RetxBsrTimer);
        if (bsr is not null || isAllSent) (_regular, _periodicDue) = (false, false);
        Observe();
    }

    /// <summary>MAC reset: timers stop and triggers are cancelled (§5.9); the channels stay.</summary>
    public void Reset()
    {
        _periodic.Stop();
        _retx.Stop();
        (_regular, _periodicDue) = (false, false);
        Array.Clear(_seen);
    }

    private bool NewDataCallsForReport()
    {
        int bestBefore = int.MaxValue, bestNew = int.MaxValue;
        for (int lcid = 0; lcid <= MaxLcid; lcid++)
        {
            if (ChannelOf(lcid) is not { LogicalChannelGroup: not null } channel) continue;
            if (_seen[lcid] > 0) bestBefore = Math.Min(bestBefore, channel.Priority);
            else if (OctetsOf(lcid) > 0) bestNew = Math.Min(bestNew, channel.Priority);
        }

        Observe();
        return bestNew < bestBefore;
    }

    private bool HasData()
    {
        for (int lcid = 0; lcid <= MaxLcid; lcid++)
        {
            if (OctetsOf(lcid) > 0) return true;
        }

        return false;
    }

    private void Observe()
    {
        for (int lcid = 0; lcid <= MaxLcid; lcid++) _seen[lcid] = OctetsOf(lcid);
    }

    private LogicalChannelConfig? ChannelOf(int lcid) => lcid == 0 ? Ccch : _channels[lcid];

    private int OctetsOf(int lcid) => ChannelOf(lcid) is null ? 0 : bearers.BufferState(new((byte)lcid)).Total;
}
