namespace LteImsBench.UeSim.Nas;

/// <summary>EMM and ESM timers of the UE, TS 24.301 tables 10.2.1 and 10.3.1.</summary>
internal static class NasTimers
{
    /// <summary>Attempts of a procedure: attach (§5.5.1.2.6), detach (§5.5.2.2.4), PDN connectivity (§6.5.1.6).</summary>
    public const int MaxAttempts = 5;

    /// <summary>Attach.</summary>
    public static TimeSpan T3410 => TimeSpan.FromSeconds(15);

    /// <summary>Before an attach or tracking area update is tried again.</summary>
    public static TimeSpan T3411 => TimeSpan.FromSeconds(10);

    /// <summary>Service request.</summary>
    public static TimeSpan T3417 => TimeSpan.FromSeconds(5);

    /// <summary>After an authentication failure with #20 or #26.</summary>
    public static TimeSpan T3418 => TimeSpan.FromSeconds(20);

    /// <summary>After an authentication failure with #21.</summary>
    public static TimeSpan T3420 => TimeSpan.FromSeconds(15);

    /// <summary>Detach.</summary>
    public static TimeSpan T3421 => TimeSpan.FromSeconds(15);

    /// <summary>How long a UE that is switched off tries to say so (§5.5.2.2.2).</summary>
    public static TimeSpan SwitchOff => TimeSpan.FromSeconds(5);

    /// <summary>Tracking area update.</summary>
    public static TimeSpan T3430 => TimeSpan.FromSeconds(15);

    /// <summary>Until the network releases the signalling connection.</summary>
    public static TimeSpan T3440 => TimeSpan.FromSeconds(10);

    /// <summary>PDN connectivity.</summary>
    public static TimeSpan T3482 => TimeSpan.FromSeconds(8);

    /// <summary>PDN disconnect.</summary>
    public static TimeSpan T3492 => TimeSpan.FromSeconds(6);
}
