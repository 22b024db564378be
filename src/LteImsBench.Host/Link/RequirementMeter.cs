namespace LteImsBench.Host.Link;

/// <summary>Measures the uplink receivers against the minimum requirements of TS 36.104 §8.</summary>
/// <param name="blocks">Transmissions for each point.</param>
public sealed class RequirementMeter(int blocks)
{
    private const double Step = 4;
    private const double FinestDb = 0.5;
    private const double Reach = 24;
    private const int NoisePerBlock = 10;

    /// <summary>Told what is done and how far all is, 0 to 1; from several threads, one at a time.</summary>
    public Action<string, double>? OnProgress { get; init; }

    /// <summary>Measures requirements side by side.</summary>
    public IReadOnlyList<RequirementResult> Run(IReadOnlyList<UplinkRequirement> requirements)
    {
        var results = new RequirementResult[requirements.Count];
        int done = 0;
        object gate = new();
        Parallel.For(0, results.Length, index =>
        {
            results[index] = Measure(requirements[index]);
            lock (gate) OnProgress?.Invoke(requirements[index].Channel, (double)++done / results.Length);
        });
        return results;
    }

    /// <summary>Rates of false alarms: TS 36.104 §8.3.1 allows 1 % from DTX to ACK, §8.4.1 0.1 % of PRACH occasions.</summary>
    public IReadOnlyList<FalseAlarmResult> FalseAlarms()
    {
        var settings = new LinkSettings { PrbCount = 6 };
        int trials = NoisePerBlock * blocks;
        return
        [
            new("8.3.1", "PUCCH 1a, DTX to ACK", 0.01, LinkSimulator.FalseAlarms(new PucchAckCase(settings), trials), trials),
            new("8.4.1", "PRACH, false alarm", 0.001, LinkSimulator.FalseAlarms(new PrachCase(settings), trials), trials),
        ];
    }

    private RequirementResult Measure(UplinkRequirement requirement)
    {
        ILinkCase test = CaseOf(requirement);
        var points = new SortedList<double, LinkPoint>();
        LinkPoint At(double snr) => points[snr] = LinkSimulator.Measure(test, snr, blocks);
        bool IsMet(double snr) => At(snr).ErrorRate <= requirement.ErrorRate;

        // Steps away from the required SNR until the error rate is passed, then halves of the step.
        double low = requirement.SnrDb, high = low;
        if (IsMet(low))
        {
            do (high, low) = (low, low - Step);
            while (requirement.SnrDb - low <= Reach && IsMet(low));
        }
        else
        {
            do (low, high) = (high, high + Step);
            while (high - requirement.SnrDb <= Reach && !IsMet(high));
        }

        bool isBracketed = points.ContainsKey(low) && points.ContainsKey(high);
        while (isBracketed && high - low > FinestDb)
        {
            double middle = (low + high) / 2;
            if (IsMet(middle)) high = middle;
            else low = middle;
        }

        return new(requirement, new($"{requirement.Channel} {requirement.Profile?.Name ?? "AWGN"}", requirement.Condition, [.. points.Values], null));
    }

    private static ILinkCase CaseOf(UplinkRequirement requirement)
    {
        var settings = new LinkSettings
        {
            PrbCount = requirement.PrbCount,
            Prefix = requirement.Prefix,
            Profile = requirement.Profile,
            OffsetHz = requirement.OffsetHz,
            Antennas = requirement.Antennas,
        };
        return requirement switch
        {
            { Reference: { } channel } => new PuschHarqCase(settings, channel),
            { Channel: "PUCCH 1a" } => new PucchAckCase(settings),
            { Channel: "PUCCH 2" } => new PucchCqiCase(settings),
            { Channel: "PRACH" } => new PrachCase(settings),
            _ => throw new ArgumentException($"no simulation of {requirement.Channel}", nameof(requirement)),
        };
    }
}
