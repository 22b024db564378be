using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Enb;
using LteImsBench.Phy.Tests.Uplink;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Enb;

public class EnbPreambleTests
{
    [Theory]
    [InlineData(6)]
    [InlineData(25)]
    [InlineData(50)]
    public void A_preamble_is_reported_with_the_subframe_in_which_it_began(int prbCount)
    {
        EnbPhyConfig config = EnbCells.Config(prbCount);
        using var phy = new DspEnbPhy(config);
        var mac = new RecordingMac(_ => { });
        phy.Start(mac);
        var subframe = new Cf32[config.Numbers.SamplesPerSubframe];
        Waveforms.AddNoise(new Random(3), subframe, 1e-4);
        Cf32[] quiet = [.. subframe];
        ReadOnlySpan<Cf32> preamble = new PrachGenerator(config.Prach, config.Numbers).Samples(17);
        int delay = config.Numbers.FftSize * 32 / 2048;   // two steps of 16 Ts
        for (int n = 0; n < preamble.Length && n + delay < subframe.Length; n++) subframe[n + delay] += preamble[n];

        // Configuration index 3: subframe 1 of every frame.
        for (int n = 0; n < 20; n++) phy.Step(new(n), n == 11 + DspEnbPhy.ReceiveDelay ? subframe : quiet);
        RachIndication found = Assert.Single(mac.Preambles);
        Assert.Equal((new Tti(11), 17), (found.Tti, found.Preamble));
        Assert.InRange(found.TimingAdvance, 1, 3);
    }

    [Fact]
    public void Preamble_formats_that_are_not_built_are_refused()
    {
        EnbPhyConfig config = EnbCells.Config(25);
        Assert.Throws<NotSupportedException>(() => new DspEnbPhy(config with { Prach = config.Prach with { ConfigIndex = 19 } }));
    }

    [Fact]
    public void A_preamble_beside_a_PUSCH_is_reported()
    {
        EnbPhyConfig config = EnbCells.Config(25);
        using var phy = new DspEnbPhy(config);
        var mac = new RecordingMac(_ => { });
        phy.Start(mac);
        var ue = new UeTransmitter(config);
        var pusch = new UlschPdu { Rnti = new(0x46), FirstPrb = 12, PrbCount = 3, Modulation = Modulation.Qpsk, Size = 7 };
        ue.Send(new(11), pusch, [1, 2, 3, 4, 5, 6, 7]);
        Cf32[] samples = ue.Samples(10, seed: 5);
        ReadOnlySpan<Cf32> preamble = new PrachGenerator(config.Prach, config.Numbers).Samples(33);
        for (int n = 0; n < preamble.Length; n++) samples[n] += preamble[n] * 0.2f;
        var request = new UlConfigRequest();
        request.Reset(new(11));
        request.Ulsch.Add(pusch);
        phy.UlConfig(request);
        phy.Receive(new(11), samples);
        Assert.Equal(33, Assert.Single(mac.Preambles).Preamble);
        Assert.True(Assert.Single(mac.Puschs).IsOk);
    }

    [Fact]
    public void A_strong_PUSCH_beside_the_PRACH_is_no_preamble()
    {
        EnbPhyConfig config = EnbCells.Config(25);
        using var phy = new DspEnbPhy(config);
        var mac = new RecordingMac(_ => { });
        phy.Start(mac);
        var ue = new UeTransmitter(config);
        var request = new UlConfigRequest();
        for (int n = 0; n < 60; n++)
        {
            var at = new Tti(11 + 10 * n);
            byte[] block = [(byte)n, 2, 3, 4, 5, 6, 7];
            var pusch = new UlschPdu { Rnti = new(0x46), FirstPrb = 10, PrbCount = 3, Modulation = Modulation.Qpsk, Size = 7 };
            ue.Clear();
            ue.Send(at, pusch, block);
            request.Reset(at);
            request.Ulsch.Add(pusch);
            phy.UlConfig(request);
            phy.Receive(at, ue.Samples(50, seed: n));
        }

        Assert.Empty(mac.Preambles);
        Assert.All(mac.Puschs, crc => Assert.True(crc.IsOk));
    }
}
