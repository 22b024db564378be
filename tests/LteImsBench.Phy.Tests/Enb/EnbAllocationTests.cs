using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Enb;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Enb;

public class EnbAllocationTests
{
    private static readonly Rnti First = new(0x46);
    private static readonly Rnti Second = new(0x47);

    private static readonly UlschPdu Pusch = new() { Rnti = First, FirstPrb = 10, PrbCount = 10, Modulation = Modulation.Qam16, Size = 317, Uci = new(1, 0, 4, 6, 6, 6) };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_steady_subframe_with_every_channel_allocates_nothing(bool hasThread)
    {
        EnbPhyConfig config = EnbCells.Config(25) with { HasUplinkThread = hasThread };
        using var phy = new DspEnbPhy(config);
        var mac = new CountingMac();
        phy.Start(mac);

        // Subframe 1 has a PRACH occasion; PUSCH with control information, three PUCCHs.
        Tti at = new(11);
        var ue = new UeTransmitter(config);
        byte[] block = new byte[Pusch.Size];
        ue.Send(at, Pusch, block, new UciBits(1, 0, 9));
        ue.Send(at, new PucchTransmission(PucchFormat.Format1a, Second, 17, 1, 0, 0));
        Cf32[] samples = ue.Samples(20, seed: 2);
        ReadOnlySpan<Cf32> preamble = new PrachGenerator(config.Prach, config.Numbers).Samples(9);
        for (int n = 0; n < preamble.Length; n++) samples[n] += preamble[n];
        UlConfigRequest request = Request(at);
        phy.UlConfig(request);

        for (int i = 0; i < 5; i++) phy.Receive(at, samples);
        mac.Reset();
        long before = GC.GetAllocatedBytesForCurrentThread();
        phy.Receive(at, samples);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal((1, 1, 2), (mac.Preambles, mac.RightPuschs, mac.Acks));
    }

    private static UlConfigRequest Request(Tti at)
    {
        var request = new UlConfigRequest();
        request.Reset(at);
        request.Ulsch.Add(Pusch);
        request.Uci.Add(new() { Rnti = Second, SrResource = 2, AckResource = 17, AckBits = 1, CqiResource = -1 });
        request.Uci.Add(new() { Rnti = new(0x48), SrResource = 3, AckResource = -1, CqiResource = -1 });
        request.Uci.Add(new() { Rnti = new(0x49), SrResource = -1, AckResource = -1, CqiResource = 1, CqiBits = 4 });
        return request;
    }

    private sealed class CountingMac : IEnbPhyNotifier
    {
        public int Preambles { get; private set; }

        public int RightPuschs { get; private set; }

        public int Acks { get; private set; }

        public void Reset() => (Preambles, RightPuschs, Acks) = (0, 0, 0);

        public void OnSubframe(Tti tti)
        {
        }

        public void OnRach(in RachIndication indication) => Preambles++;

        public void OnPusch(in CrcIndication indication, ReadOnlySpan<byte> pdu) => RightPuschs += indication.IsOk ? 1 : 0;

        public void OnHarq(in HarqIndication indication) => Acks += indication.First == HarqFeedback.Ack ? 1 : 0;

        public void OnSchedulingRequest(in SrIndication indication)
        {
        }

        public void OnCqi(in CqiIndication indication)
        {
        }
    }
}
