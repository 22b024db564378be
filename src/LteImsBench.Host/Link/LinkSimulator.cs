namespace LteImsBench.Host.Link;

/// <summary>Channels that a link simulation knows.</summary>
public enum LinkChannelKind
{
    Pdsch,
    Pbch,
    Pcfich,
    Pdcch,
}

/// <summary>Measures error rates of the physical channels, transmitter to receiver, over SNR.</summary>
public sealed class LinkSimulator(LinkSettings settings)
{
    // A point is left early when nothing arrives; a curve ends when everything has.
    private const int EarlyBlocks = 40;
    private const int PerfectPoints = 2;

    /// <summary>Told the curve and how far all of them are, 0 to 1; from several threads, one at a time.</summary>
    public Action<string, double>? OnProgress { get; init; }

    /// <summary>Simulates curves side by side.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="mcs">Schemes, of the PDSCH only.</param>
    public IReadOnlyList<LinkCurve> Run(LinkChannelKind channel, IReadOnlyList<int> mcs)
    {
        Func<ILinkCase>[] cases = channel switch
        {
            LinkChannelKind.Pdsch => [.. mcs.Select(index => (Func<ILinkCase>)(() => new PdschCase(settings, index)))],
            LinkChannelKind.Pbch => [() => new PbchCase(settings, 1), () => new PbchCase(settings, 4)],
            LinkChannelKind.Pcfich => [() => new PcfichCase(settings)],
            _ => [.. ((int[])[1, 2, 4, 8]).Select(level => (Func<ILinkCase>)(() => new PdcchCase(settings, level)))],
        };
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
            int blocks = 0, errors = 0;
            while (blocks < settings.Blocks && !(blocks == EarlyBlocks && errors == blocks))
            {
                if (!test.Run(blocks, snr)) errors++;
                blocks++;
            }

            points.Add(new(snr, blocks, errors));
            perfect = errors == 0 ? perfect + 1 : 0;
            if (perfect == PerfectPoints) break;
        }

        return new(test.Name, test.Detail, points, test.ReferenceDb);
    }
}
