using LteImsBench.Core.Time;

namespace LteImsBench.UeSim.Mac;

/// <summary>When a power headroom report is due, TS 36.321 §5.4.6.</summary>
internal sealed class PowerHeadroom(PuschPower power)
{
    private TtiTimer _periodic;
    private TtiTimer _prohibit;
    private PhrConfig? _config;
    private float _reportedPathlossDb;

    public bool IsTriggered { get; private set; }

    /// <summary>Configuring it triggers a report.</summary>
    public void Configure(PhrConfig? config)
    {
        bool wasConfigured = _config is not null;
        _config = config;
        IsTriggered = config is not null;
        if (config is null && wasConfigured) Reset();
    }

    /// <summary>To be called at every subframe.</summary>
    public void OnSubframe(Tti now)
    {
        if (_config is not { } config) return;
        if (_periodic.TakeExpiry(now)) IsTriggered = true;
        _ = _prohibit.TakeExpiry(now);
        if (_prohibit.IsRunning || config.PathlossChangeDb is not { } change) return;
        if (MathF.Abs(power.PathlossDb - _reportedPathlossDb) > change) IsTriggered = true;
    }

    /// <summary>A report went into a MAC PDU.</summary>
    public void OnReported(Tti now)
    {
        IsTriggered = false;
        _reportedPathlossDb = power.PathlossDb;
        if (_config is not { } config) return;
        _periodic.Start(now, config.PeriodicTimer);
        _prohibit.Start(now, config.ProhibitTimer);
    }

    public void Reset()
    {
        IsTriggered = false;
        _periodic.Stop();
        _prohibit.Stop();
    }
}
