using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Enb;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Enb;

public class DspEnbPhyTests
{
    private static readonly Rnti Ue = new(0x46);
    private static readonly Rnti Other = new(0x47);

    [Fact]
    public void Expected_uplink_that_was_not_received_is_reported_before_the_turn_four_subframes_later()
    {
        using var phy = new DspEnbPhy(EnbCells.Config(25));
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
        for (int n = 0; n < 12; n++) phy.Step(new(n), default);
        Assert.Equal(new HarqIndication(new(4), Ue, HarqFeedback.Dtx, HarqFeedback.Dtx), Assert.Single(mac.Feedback));
        CrcIndication crc = Assert.Single(mac.Puschs);
        Assert.Equal((new Tti(4), Other, false), (crc.Tti, crc.Rnti, crc.IsOk));
        Assert.Empty(mac.Blocks[0]);
        Assert.Equal(12, mac.Subframes.Count);
    }

    [Fact]
    public void An_idle_cell_sends_its_reference_signals_and_a_stopped_one_nothing()
    {
        using var phy = new DspEnbPhy(EnbCells.Config(6));
        phy.Start(new RecordingMac(_ => { }));
        phy.Step(new(0), default);
        Assert.True(Power(phy.Downlink(0)) > 0);
        phy.Stop();
        phy.Step(new(1), default);
        Assert.Equal(0, Power(phy.Downlink(0)));
    }

    [Fact]
    public void A_thread_of_its_own_changes_nothing_of_what_is_reported()
    {
        Assert.Equal(Reports(hasThread: false), Reports(hasThread: true));
    }

    [Fact]
    public void What_was_received_before_a_stop_is_not_reported_after_a_start()
    {
        EnbPhyConfig config = EnbCells.Config(25);
        using var phy = new DspEnbPhy(config);
        var mac = new RecordingMac(_ => { });
        phy.Start(mac);
        var uplink = new UlConfigRequest();
        uplink.Reset(new(4));
        uplink.Ulsch.Add(new() { Rnti = Ue, FirstPrb = 4, PrbCount = 3, Modulation = Modulation.Qpsk, Size = 7 });
        phy.UlConfig(uplink);
        phy.Step(new(7), default);
        phy.Stop();
        phy.Start(mac);
        phy.Step(new(8), default);
        Assert.Empty(mac.Puschs);
        Assert.Equal(2, mac.Subframes.Count);
    }

    [Fact]
    public void The_wrong_number_of_samples_is_refused()
    {
        using var phy = new DspEnbPhy(EnbCells.Config(6));
        phy.Start(new RecordingMac(_ => { }));
        Assert.Throws<ArgumentException>(() => phy.Step(new(5), new Cf32[100]));
    }

    // A PUSCH and a PUCCH of two UEs in every subframe, and what the MAC heard before each of its turns.
    private static List<string> Reports(bool hasThread)
    {
        EnbPhyConfig config = EnbCells.Config(25) with { HasUplinkThread = hasThread };
        using var phy = new DspEnbPhy(config);
        var heard = new List<string>();
        RecordingMac? mac = null;
        mac = new(tti => heard.Add($"{tti}: {string.Join(' ', mac!.Puschs)} {string.Join(' ', mac.Feedback)} {string.Join(' ', mac.Blocks.Select(Convert.ToHexString))}"));
        phy.Start(mac);
        UlConfigRequest[] requests = [.. Enumerable.Range(0, 16).Select(_ => new UlConfigRequest())];
        var ue = new UeTransmitter(config);
        for (int n = 0; n < 30; n++)
        {
            var at = new Tti(n);
            var pusch = new UlschPdu { Rnti = Ue, FirstPrb = 4, PrbCount = 3, Modulation = Modulation.Qpsk, Size = 7, HarqProcess = (byte)(n % 8) };
            UlConfigRequest request = requests[n % 16];
            request.Reset(at);
            request.Ulsch.Add(pusch);
            request.Uci.Add(new() { Rnti = Other, SrResource = -1, AckResource = 17, AckBits = 1, CqiResource = -1 });
            phy.UlConfig(request);
            ue.Clear();
            ue.Send(at, pusch, [(byte)n, 1, 2, 3, 4, 5, 6]);
            ue.Send(at, new PucchTransmission(PucchFormat.Format1a, Other, 17, (uint)n % 2, 0, 0));
            phy.Step(at + DspEnbPhy.ReceiveDelay, ue.Samples(10, seed: n));
        }

        Assert.Equal(29, mac.Puschs.Count(crc => crc.IsOk));
        return heard;
    }

    private static double Power(ReadOnlySpan<Cf32> samples)
    {
        double sum = 0;
        foreach (Cf32 sample in samples) sum += sample.Power;
        return sum;
    }
}
