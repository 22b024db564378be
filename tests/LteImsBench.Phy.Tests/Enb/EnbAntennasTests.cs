using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Enb;
using LteImsBench.Phy.Tests.Uplink;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Enb;

public class EnbAntennasTests
{
    // A PRACH occasion.
    private static readonly Tti At = new(11);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_of_two_antennas_that_hears_is_enough_on_every_channel(int deaf)
    {
        EnbPhyConfig config = EnbCells.Config(25) with { Antennas = 2 };
        UlschPdu pusch = new() { Rnti = new(0x46), FirstPrb = 12, PrbCount = 3, Modulation = Modulation.Qpsk, Size = 22 };
        var ue = new UeTransmitter(config);
        ue.Send(At, pusch, PuschLink.Payload(22, 3));
        ue.Send(At, new PucchTransmission(PucchFormat.Format1a, new(0x47), 17, 1, 0, 0));
        Cf32[] heard = ue.Samples(20, seed: 4), both = new Cf32[2 * heard.Length];
        ReadOnlySpan<Cf32> preamble = new PrachGenerator(config.Prach, config.Numbers).Samples(33);
        for (int n = 0; n < preamble.Length; n++) heard[n] += preamble[n] * 0.2f;
        heard.CopyTo(both, (1 - deaf) * heard.Length);

        using var phy = new DspEnbPhy(config);
        var mac = new RecordingMac(_ => { });
        phy.Start(mac);
        var request = new UlConfigRequest();
        request.Reset(At);
        request.Ulsch.Add(pusch);
        request.Uci.Add(new() { Rnti = new(0x47), SrResource = -1, AckResource = 17, AckBits = 1, CqiResource = -1 });
        phy.UlConfig(request);
        phy.Receive(At, both);
        Assert.True(Assert.Single(mac.Puschs).IsOk);
        Assert.Equal(HarqFeedback.Ack, Assert.Single(mac.Feedback).First);
        Assert.Equal(33, Assert.Single(mac.Preambles).Preamble);
    }

    [Fact]
    public void The_samples_of_every_antenna_are_wanted()
    {
        using var phy = new DspEnbPhy(EnbCells.Config(6) with { Antennas = 2 });
        phy.Start(new RecordingMac(_ => { }));
        Assert.Throws<ArgumentException>(() => phy.Step(new(5), new Cf32[1920]));
        Assert.Throws<ArgumentException>(() => new DspEnbPhy(EnbCells.Config(6) with { Antennas = 3 }));
    }
}
