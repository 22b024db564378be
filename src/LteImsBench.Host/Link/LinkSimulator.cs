namespace LteImsBench.Host.Link;

/// <summary>Channels that a link simulation knows.</summary>
public enum LinkChannelKind
{
    Pdsch,
    Pbch,
    Pcfich,
    Pdcch,
    Pusch,
    Pucch,
    Prach,
}

/// <summary>Measures error rates of the physical channels, transmitter to receiver, over SNR.</summary>
public sealed class LinkSimulator(LinkSettings settings)
{
    // A point is left early when nothing arrives; a curve ends when everything has.
    private const int EarlyBlocks = 40;
    private const int PerfectPoints = 2;

    // Trials of noise for each block of a point, as false alarms are rare.
    private const int NoisePerBlock = 5;

    /// <summary>Told the curve and how far all of them are, 0 to 1; from several threads, one at a time.</summary>
    public Action<string, double>? OnProgress { get; init; }

    /// <summary>Simulates curves side by side.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="mcs">Schemes, of PDSCH and PUSCH.</param>
    public IReadOnlyList<LinkCurve> Run(LinkChannelKind channel, IReadOnlyList<int> mcs)
    {
        Func<ILinkCase>[] cases = channel switch
        {
            LinkChannelKind.Pdsch => [.. mcs.Select(index => (Func<ILinkCase>)(() => new PdschCase(settings, index)))],
            LinkChannelKind.Pbch => [() => new PbchCase(settings, 1), () => new PbchCase(settings, 4)],
            LinkChannelKind.Pcfich => [() => new PcfichCase(settings)],
            LinkChannelKind.Pusch => [.. mcs.Select(index => (Func<ILinkCase>)(() => new PuschCase(settings, index)))],
            LinkChannelKind.Pucch => [() => new PucchAckCase(settings), () => new PucchCqiCase(settings)],
            LinkChannelKind.Prach => [() => new PrachCase(settings)],
            _ => [.. ((int[])[1, 2, 4, 8]).Select(level => (Func<ILinkCase>)(() => new PdcchCase(settings, level)))],
        };
        return Run(cases);
    }

    /// <summary>Throughput with HARQ: the error rate of a point is what a fixed reference channel lacks of its maximum throughput.</summary>
    public IReadOnlyList<LinkCurve> Run(IReadOnlyList<FixedReferenceChannel> channels) =>
        Run([.. channels.Select(channel => (Func<ILinkCase>)(() => new PuschHarqCase(settings, channel)))]);

    /// <summary>One point; left early when nothing arrives.</summary>
    internal static LinkPoint Measure(ILinkCase test, double snrDb, int most)
    {
        int blocks = 0, errors = 0;
        while (blocks < most && !(blocks == EarlyBlocks && errors == blocks))
        {
            if (!test.Run(blocks, snrDb)) errors++;
            blocks++;
        }

        return new(snrDb, blocks, errors);
    }

    /// <summary>The part of <paramref name="trials"/> of noise in which something was seen.</summary>
    internal static double FalseAlarms(INoiseCase test, int trials)
    {
        int seen = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            if (test.IsFalseAlarm(trial)) seen++;
        }

        return (double)seen / trials;
    }

    private LinkCurve[] Run(Func<ILinkCase>[] cases)
    {
        var curves = new LinkCurve[cases.Length];
        int done = 0;
        object gate = new();
        Parallel.For(0, cases.Length, index =>
        {
            ILinkCase test = cases[index]();
            curves[index] = Run(test);
            lock (gate) OnProgress?.Invoke(test.Name, (double)++done / cases.Length);
        });
        return curves;
    }

    private LinkCurve Run(ILinkCase test)
    {
        List<LinkPoint> points = [];
        int perfect = 0;
        foreach (double snr in settings.SnrDb)
        {
            points.Add(Measure(test, snr, settings.Blocks));
            perfect = points[^1].Errors == 0 ? perfect + 1 : 0;
            if (perfect == PerfectPoints) break;
        }

        double? falseAlarm = test is INoiseCase noise ? FalseAlarms(noise, NoisePerBlock * settings.Blocks) : null;
        return new(test.Name, test.Detail, points, test.ReferenceDb) { FalseAlarm = falseAlarm };
    }
}
