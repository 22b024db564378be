using LteImsBench.Core.Time;
using LteImsBench.Phy.Ue;

namespace LteImsBench.UeSim.Mac;

/// <summary>The scheduling request procedure, TS 36.321 §5.4.4. The PHY sends at each opportunity while a request is pending; this counts.</summary>
internal sealed class SchedulingRequests(IUePhy phy)
{
    private SrConfig? _config;
    private int _counter;
    private bool _pending;

    public enum Verdict
    {
        None,

        /// <summary>No resource is configured: random access instead.</summary>
        NoResource,

        /// <summary>dsr-TransMax was reached: PUCCH resources go, then random access.</summary>
        Exhausted,
    }

    public bool IsPending => _pending;

    public void Configure(SrConfig? config) => _config = config;

    /// <summary>A regular buffer status report found no room.</summary>
    public void Trigger()
    {
        if (_pending) return;
        _pending = true;
        _counter = 0;
        if (_config is not null) phy.SetSchedulingRequest(true);
    }

    public void Cancel()
    {
        if (!_pending) return;
        _pending = false;
        phy.SetSchedulingRequest(false);
    }

    /// <summary>To be called at every subframe.</summary>
    /// <param name="now">The subframe.</param>
    /// <param name="hasPusch">Whether a PUSCH goes out in it, which leaves no room for a request.</param>
    public Verdict OnSubframe(Tti now, bool hasPusch)
    {
        if (!_pending) return Verdict.None;
        if (_config is not { } config)
        {
            Cancel();
            return Verdict.NoResource;
        }

        if (hasPusch || now.Count % config.Period != config.Offset) return Verdict.None;
        if (_counter < config.MaxTransmissions)
        {
            _counter++;
            return Verdict.None;
        }

        Cancel();
        return Verdict.Exhausted;
    }
}
