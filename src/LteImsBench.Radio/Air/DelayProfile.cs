namespace LteImsBench.Radio.Air;

/// <summary>A tap of a multipath profile.</summary>
/// <param name="DelayNs">Excess delay in nanoseconds.</param>
/// <param name="PowerDb">Relative mean power.</param>
public readonly record struct DelayTap(double DelayNs, double PowerDb);

/// <summary>Multipath profiles of TS 36.104 annex B.2 with a maximum Doppler frequency.</summary>
/// <param name="Name">Such as EPA5.</param>
/// <param name="Taps">Taps in the order of delay.</param>
/// <param name="DopplerHz">Maximum Doppler frequency.</param>
public sealed record DelayProfile(string Name, IReadOnlyList<DelayTap> Taps, double DopplerHz)
{
    /// <summary>Extended pedestrian A, 5 Hz.</summary>
    public static DelayProfile Epa5 { get; } = new("EPA5", [new(0, 0), new(30, -1), new(70, -2), new(90, -3), new(110, -8), new(190, -17.2), new(410, -20.8)], 5);

    /// <summary>Extended vehicular A, 70 Hz.</summary>
    public static DelayProfile Eva70 { get; } = new(
        "EVA70", [new(0, 0), new(30, -1.5), new(150, -1.4), new(310, -3.6), new(370, -0.6), new(710, -9.1), new(1090, -7), new(1730, -12), new(2510, -16.9)], 70);

    /// <summary>Extended typical urban, 70 Hz.</summary>
    public static DelayProfile Etu70 { get; } = new(
        "ETU70", [new(0, -1), new(50, -1), new(120, -1), new(200, 0), new(230, 0), new(500, 0), new(1600, -3), new(2300, -5), new(5000, -7)], 70);

    /// <summary>Extended typical urban, 300 Hz.</summary>
    public static DelayProfile Etu300 { get; } = Etu70 with { Name = "ETU300", DopplerHz = 300 };
}
