namespace LteImsBench.UeSim.Mac;

/// <summary>mac-MainConfig (TS 36.331 §6.3.2) in plain units; defaults of §9.2.2. Timers in subframes, <c>null</c> for infinity.</summary>
internal sealed record MacMainConfig
{
    public static MacMainConfig Default { get; } = new();

    /// <summary>maxHARQ-Tx.</summary>
    public int MaxHarqTransmissions { get; init; } = 5;

    public int? PeriodicBsrTimer { get; init; }

    public int? RetxBsrTimer { get; init; } = 2560;

    /// <summary>timeAlignmentTimerDedicated; absent, the common one applies.</summary>
    public MacTimerLength? TimeAlignmentTimer { get; init; }

    /// <summary>phr-Config; <c>null</c> when released.</summary>
    public PhrConfig? Phr { get; init; }
}

/// <summary>The length of a timer in subframes; <c>null</c> for infinity.</summary>
internal readonly record struct MacTimerLength(int? Subframes);

/// <summary>phr-Config: timers in subframes (<c>null</c> for infinity), path loss change in dB (<c>null</c> for infinity).</summary>
internal readonly record struct PhrConfig(int? PeriodicTimer, int ProhibitTimer, int? PathlossChangeDb);
