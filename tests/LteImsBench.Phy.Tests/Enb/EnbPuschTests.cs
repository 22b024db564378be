using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Enb;
using LteImsBench.Phy.Tests.Uplink;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Enb;

public class EnbPuschTests
{
    private static readonly Tti At = new(13);

    public static TheoryData<int> Bandwidths => [6, 15, 25, 50, 75, 100];

    [Theory]
    [MemberData(nameof(Bandwidths))]
    public void Blocks_of_two_UEs_in_one_subframe_are_reported_each_with_its_own(int prbCount)
    {
        EnbPhyConfig config = EnbCells.Config(prbCount);
        UlschPdu[] puschs =
        [
            new() { Rnti = new(0x46), FirstPrb = 1, PrbCount = 2, Modulation = Modulation.Qpsk, Size = 12, CyclicShift = 0 },
            new() { Rnti = new(0x47), FirstPrb = 3, PrbCount = 2, Modulation = Modulation.Qam16, Size = 41, HarqProcess = 5, CyclicShift = 3 },
        ];
        byte[][] blocks = [PuschLink.Payload(12, 1), PuschLink.Payload(41, 2)];
        var ue = new UeTransmitter(config);
        for (int i = 0; i < 2; i++) ue.Send(At, puschs[i], blocks[i]);
        RecordingMac mac = Receive(config, ue.Samples(20, seed: 4), puschs);
        Assert.Equal(2, mac.Puschs.Count);
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal((At, puschs[i].Rnti, true), (mac.Puschs[i].Tti, mac.Puschs[i].Rnti, mac.Puschs[i].IsOk));
            Assert.Equal(blocks[i], mac.Blocks[i]);
            Assert.InRange(mac.Puschs[i].Measurement.SinrDb, 17, 23);
            Assert.Equal(0, mac.Puschs[i].Measurement.TimingOffset);
        }
    }

    [Theory]
    [InlineData(1u, HarqFeedback.Ack)]
    [InlineData(0u, HarqFeedback.Nack)]
    public void Feedback_and_report_on_a_PUSCH_are_reported(uint ack, HarqFeedback expected)
    {
        EnbPhyConfig config = EnbCells.Config(25);
        var pusch = new UlschPdu { Rnti = new(0x46), FirstPrb = 4, PrbCount = 3, Modulation = Modulation.Qpsk, Size = 22, Uci = new(1, 0, 4, 6, 6, 6) };
        var ue = new UeTransmitter(config);
        ue.Send(At, pusch, PuschLink.Payload(22, 3), new UciBits(ack, 0, 13));
        RecordingMac mac = Receive(config, ue.Samples(10, seed: 4), [pusch]);
        Assert.Equal(new HarqIndication(At, new(0x46), expected, HarqFeedback.Dtx), Assert.Single(mac.Feedback));
        Assert.Equal(new CqiIndication(At, new(0x46), 13, 4), Assert.Single(mac.Reports));
        Assert.True(Assert.Single(mac.Puschs).IsOk);
    }

    [Fact]
    public void A_PUSCH_that_was_not_sent_is_judged_wrong_with_little_SINR_and_without_octets()
    {
        EnbPhyConfig config = EnbCells.Config(25);
        UlschPdu[] puschs = [new() { Rnti = new(0x46), FirstPrb = 4, PrbCount = 3, Modulation = Modulation.Qpsk, Size = 7, Uci = new(1, 0, 4, 6, 6, 6) }];
        RecordingMac mac = Receive(config, new UeTransmitter(config).Samples(20, seed: 4), puschs);
        Assert.False(Assert.Single(mac.Puschs).IsOk);
        Assert.Empty(mac.Blocks[0]);
        Assert.InRange(mac.Puschs[0].Measurement.SinrDb, -40, 0);
        Assert.Equal(HarqFeedback.Dtx, Assert.Single(mac.Feedback).First);
        Assert.Empty(mac.Reports);
    }

    [Fact]
    public void Of_a_PUSCH_that_was_not_sent_no_report_is_read()
    {
        EnbPhyConfig config = EnbCells.Config(25);
        UlschPdu[] puschs = [new() { Rnti = new(0x46), FirstPrb = 4, PrbCount = 1, Modulation = Modulation.Qpsk, Size = 2, Uci = new(0, 0, 4, 6, 6, 6) }];
        for (int seed = 0; seed < 300; seed++) Assert.Empty(Receive(config, new UeTransmitter(config).Samples(20, seed), puschs).Reports);
    }

    // TS 36.213 §10.1: control information goes on the PUSCH of its subframe, and then there is none on PUCCH.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_a_UE_with_a_PUSCH_feedback_is_reported_once(bool isReceived)
    {
        EnbPhyConfig config = EnbCells.Config(25);
        UlschPdu[] puschs = [new() { Rnti = new(0x46), FirstPrb = 4, PrbCount = 3, Modulation = Modulation.Qpsk, Size = 22, Uci = new(1, 0, 0, 6, 6, 6) }];
        var ue = new UeTransmitter(config);
        ue.Send(At, puschs[0], PuschLink.Payload(22, 3), new UciBits(1, 0, 0));
        UciPdu[] ucis = [new() { Rnti = new(0x46), SrResource = -1, AckResource = 12, AckBits = 1, CqiResource = -1 }];
        RecordingMac mac = Receive(config, isReceived ? ue.Samples(20, seed: 4) : [], puschs, ucis);
        Assert.Equal(isReceived ? HarqFeedback.Ack : HarqFeedback.Dtx, Assert.Single(mac.Feedback).First);
    }

    private static RecordingMac Receive(EnbPhyConfig config, Cf32[] samples, UlschPdu[] puschs, params UciPdu[] ucis)
    {
        using var phy = new DspEnbPhy(config);
        var mac = new RecordingMac(_ => { });
        phy.Start(mac);
        var request = new UlConfigRequest();
        request.Reset(At);
        foreach (UlschPdu pusch in puschs) request.Ulsch.Add(pusch);
        foreach (UciPdu uci in ucis) request.Uci.Add(uci);
        phy.UlConfig(request);
        phy.Receive(At, samples);
        return mac;
    }
}
