using LteImsBench.Host.Link;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Radio.Air;

namespace LteImsBench.Host.Tests.Link;

public class UplinkLinkTests
{
    [Fact]
    public void A_pusch_of_a_higher_rate_needs_more_signal()
    {
        var settings = new LinkSettings { PrbCount = 6, Blocks = 60, SnrDb = [-6, -3, 0, 3, 6, 9, 12, 15, 18, 21, 24] };
        double[] snr = SnrAt(0.1, new LinkSimulator(settings).Run(LinkChannelKind.Pusch, [2, 9, 16, 24]));
        Assert.Equal(snr.Order(), snr);

        // QPSK 0.16 and 64QAM 0.75 of AWGN, with room for what the channel estimate costs.
        Assert.InRange(snr[0], -6, 0);
        Assert.InRange(snr[3], 12, 18);
    }

    [Fact]
    public void Two_antennas_need_about_3_dB_less_than_one()
    {
        var one = new LinkSettings { PrbCount = 6, Blocks = 100, SnrDb = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5] };
        double single = SnrAt(0.1, new LinkSimulator(one).Run(LinkChannelKind.Pusch, [7]))[0];
        double both = SnrAt(0.1, new LinkSimulator(one with { Antennas = 2 }).Run(LinkChannelKind.Pusch, [7]))[0];
        Assert.InRange(single - both, 2, 4);
    }

    [Fact]
    public void Harq_gives_throughput_where_a_single_transmission_does_not()
    {
        var settings = new LinkSettings { PrbCount = 6, Antennas = 2, Blocks = 160, SnrDb = [-9, -7, -5, -3, -1, 1] };
        LinkCurve curve = Assert.Single(new LinkSimulator(settings).Run([FixedReferenceChannel.Find("a3-2")!]));
        Assert.NotNull(curve.SnrAt(0.7));
        Assert.NotNull(curve.SnrAt(0.3));

        // Two transmissions of the same energy gain 3 dB and the lower rate's coding gain.
        Assert.InRange(curve.SnrAt(0.3)!.Value - curve.SnrAt(0.7)!.Value, 2, 6);
    }

    [Fact]
    public void Pucch_is_heard_well_below_the_noise_and_hardly_ever_in_noise_alone()
    {
        var settings = new LinkSettings { PrbCount = 6, Blocks = 200, SnrDb = [-16, -14, -12, -10, -8, -6, -4, -2, 0] };
        IReadOnlyList<LinkCurve> curves = new LinkSimulator(settings).Run(LinkChannelKind.Pucch, []);
        Assert.All(SnrAt(0.01, curves), snr => Assert.InRange(snr, -14, -2));
        Assert.InRange(curves[0].FalseAlarm!.Value, 0, 0.01);
    }

    [Fact]
    public void Prach_is_found_at_the_snr_of_two_antennas_to_1_dB()
    {
        var settings = new LinkSettings { PrbCount = 6, Blocks = 100, SnrDb = [-18, -17, -16, -15, -14, -13, -12] };
        LinkCurve curve = Assert.Single(new LinkSimulator(settings).Run(LinkChannelKind.Prach, []));
        Assert.InRange(curve.SnrAt(0.01)!.Value, -17, -13.2);
        Assert.InRange(curve.FalseAlarm!.Value, 0, 0.004);
    }

    [Fact]
    public void Sizes_of_reference_channels_are_those_of_their_scheme()
    {
        foreach (FixedReferenceChannel channel in FixedReferenceChannel.All)
        {
            int[] sizes = [.. Enumerable.Range(0, Mcs.MaxUplink + 1).Select(mcs => Mcs.Uplink(mcs, qam64: true)).Where(mcs => mcs.Modulation == channel.Modulation).Select(mcs => TransportBlockSizes.Bits(mcs.TbsIndex, channel.PrbCount))];
            Assert.Contains(channel.SizeBits, sizes);
        }
    }

    [Fact]
    public void A_requirement_that_is_far_off_is_measured_where_it_is_met()
    {
        var meter = new RequirementMeter(blocks: 60);
        UplinkRequirement[] wrong = [new("8.2.1.1-1", "A3-2", 6, null, 12) { ErrorRate = 0.3 }, new("8.2.1.1-1", "A3-2", 6, null, -15) { ErrorRate = 0.3 }];
        IReadOnlyList<RequirementResult> results = meter.Run(wrong);
        Assert.All(results, result => Assert.InRange(result.MeasuredDb!.Value, -8, 0));
        Assert.True(results[0].MarginDb > 8);
        Assert.True(results[1].MarginDb < -7);
        Assert.Equal(3, LinkReport.ToCsv(results).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void An_extended_prefix_and_fading_are_simulated()
    {
        var settings = new LinkSettings { PrbCount = 6, Prefix = CyclicPrefix.Extended, Profile = DelayProfile.Etu70, Blocks = 40, SnrDb = [-30, 30] };
        Assert.All(new LinkSimulator(settings).Run(LinkChannelKind.Pucch, []), curve =>
        {
            Assert.InRange(curve.Points[0].ErrorRate, 0.5, 1);
            Assert.Equal(0, curve.Points[1].Errors);
        });
    }

    private static double[] SnrAt(double rate, IReadOnlyList<LinkCurve> curves) => [.. curves.Select(curve => curve.SnrAt(rate) ?? double.NaN)];
}
