using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Enb;

namespace LteImsBench.Phy.Tests.Enb;

public class DspEnbPhyTests
{
    private static readonly Rnti Ue = new(0x46);
    private static readonly Rnti Other = new(0x47);

    [Fact]
    public void Expected_uplink_that_was_not_received_is_reported_before_the_turn_four_subframes_later()
    {
        var phy = new DspEnbPhy(EnbCells.Config(25));
        var uplink = new UlConfigRequest();
        RecordingMac? mac = null;
        mac = new(tti =>
        {
            if (tti.Count == 0)
            {
                uplink.Reset(new(4));
                uplink.Uci.Add(new() { Rnti = Ue, SrResource = -1, AckResource = 12, AckBits = 1, CqiResource = -1 });
                uplink.Ulsch.Add(new() { Rnti = Other, FirstPrb = 4, PrbCount = 3, Modulation = Modulation.Qpsk, Size = 7 });
                phy.UlConfig(uplink);
            }

            Assert.Equal(tti.Count >= 8 ? 1 : 0, mac!.Feedback.Count);
            Assert.Equal(tti.Count >= 8 ? 1 : 0, mac.Puschs.Count);
        });
        phy.Start(mac);
        for (int n = 0; n < 12; n++) phy.Step(new(n), []);
        Assert.Equal(new HarqIndication(new(4), Ue, HarqFeedback.Dtx, HarqFeedback.Dtx), Assert.Single(mac.Feedback));
        CrcIndication crc = Assert.Single(mac.Puschs);
        Assert.Equal((new Tti(4), Other, false), (crc.Tti, crc.Rnti, crc.IsOk));
        Assert.Empty(mac.Blocks[0]);
        Assert.Equal(12, mac.Subframes.Count);
    }

    [Fact]
    public void An_idle_cell_sends_its_reference_signals_and_a_stopped_one_nothing()
    {
        var phy = new DspEnbPhy(EnbCells.Config(6));
        phy.Start(new RecordingMac(_ => { }));
        phy.Step(new(0), []);
        Assert.True(Power(phy.Downlink(0)) > 0);
        phy.Stop();
        phy.Step(new(1), []);
        Assert.Equal(0, Power(phy.Downlink(0)));
    }

    [Fact]
    public void The_wrong_number_of_samples_is_refused()
    {
        var phy = new DspEnbPhy(EnbCells.Config(6));
        phy.Start(new RecordingMac(_ => { }));
        Assert.Throws<ArgumentException>(() => phy.Step(new(5), new Cf32[100]));
    }

    private static double Power(ReadOnlySpan<Cf32> samples)
    {
        double sum = 0;
        foreach (Cf32 sample in samples) sum += sample.Power;
        return sum;
    }
}
