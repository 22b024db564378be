using LteImsBench.Host.Link;

namespace LteImsBench.Host.Tests.Link;

public class LinkSimulatorTests
{
    [Fact]
    public void Qpsk_of_a_low_rate_needs_about_the_published_signal()
    {
        var settings = new LinkSettings { PrbCount = 15, Blocks = 40, SnrDb = [-2, 0, 2, 4] };
        LinkCurve curve = Assert.Single(new LinkSimulator(settings).Run(LinkChannelKind.Pdsch, [5]));
        double? snr = curve.SnrAt(0.1);
        Assert.NotNull(snr);
        Assert.NotNull(curve.ReferenceDb);
        Assert.InRange(snr.Value, curve.ReferenceDb.Value - 3, curve.ReferenceDb.Value + 1);
    }

    [Fact]
    public void After_two_points_without_an_error_a_curve_ends()
    {
        var settings = new LinkSettings { PrbCount = 6, Blocks = 5, SnrDb = [25, 26, 27, 28] };
        Assert.Equal([25, 26], Assert.Single(new LinkSimulator(settings).Run(LinkChannelKind.Pdsch, [0])).Points.Select(point => point.SnrDb));
    }

    [Fact]
    public void A_pdcch_of_more_elements_is_received_at_less_signal()
    {
        var settings = new LinkSettings { PrbCount = 15, Blocks = 60, SnrDb = [-8, -6, -4, -2, 0, 2, 4, 6] };
        IReadOnlyList<LinkCurve> curves = new LinkSimulator(settings).Run(LinkChannelKind.Pdcch, []);
        double[] snr = [.. curves.Select(curve => curve.SnrAt(0.1) ?? double.NaN)];
        Assert.Equal(snr.OrderDescending(), snr);
    }

    [Fact]
    public void A_curve_falls_through_a_rate_between_its_points()
    {
        var curve = new LinkCurve("x", "", [new(0, 100, 100), new(1, 100, 20), new(2, 100, 5)], null);
        Assert.InRange(curve.SnrAt(0.1)!.Value, 1.49, 1.51);
        Assert.Null(curve.SnrAt(0.01));
    }

    [Fact]
    public void Values_are_written_a_row_each() =>
        Assert.Equal("curve,snr_db,blocks,errors,error_rate\nMCS 1,-0.5,200,20,0.1\n", LinkReport.ToCsv((LinkCurve[])[new("MCS 1", "", [new(-0.5, 200, 20)], null)]));
}
