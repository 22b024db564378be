using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

/// <summary>PUSCH sender and receiver against one another; what others send is in <see cref="PuschVectorTests"/>.</summary>
public class PuschTests
{
    [Theory]
    [InlineData(6, 1, Modulation.Qpsk, 2)]
    [InlineData(15, 15, Modulation.Qam16, 500)]
    [InlineData(25, 25, Modulation.Qam64, 1700)]
    [InlineData(50, 45, Modulation.Qam16, 1500)]
    [InlineData(75, 72, Modulation.Qpsk, 800)]
    [InlineData(100, 100, Modulation.Qam64, 7000)]
    public void A_block_arrives_in_every_bandwidth_and_with_both_prefixes(int bandwidth, int prbs, Modulation modulation, int size)
    {
        foreach (CyclicPrefix prefix in Enum.GetValues<CyclicPrefix>())
        {
            var link = new PuschLink(UplinkCells.Of(bandwidth, 77, prefix));
            byte[] block = PuschLink.Payload(size);
            Assert.True(link.Run(new(13), PuschLink.Pdu(prbs, modulation, size, bandwidth - prbs), block).IsOk);
            Assert.Equal(block, link.Block);
        }
    }

    [Theory]
    [InlineData(1e-4f, 0, 0)]
    [InlineData(1e4f, 40, 0)]
    [InlineData(1, -30, 400)]
    [InlineData(1, 100, -700)]
    public void Level_timing_and_frequency_offset_do_no_harm_and_are_measured(float gain, float delay, float offset)
    {
        var link = new PuschLink(UplinkCells.Of(50)) { Gain = gain, Delay = delay, OffsetHz = offset, SnrDb = 15 };
        byte[] block = PuschLink.Payload(600);
        PuschResult result = link.Run(new(4), PuschLink.Pdu(20, Modulation.Qam16, 600, 5), block);
        Assert.True(result.IsOk);
        Assert.Equal(block, link.Block);
        Assert.InRange(result.Measurement.TimingOffset - delay / 16, -1, 1);
        Assert.InRange(result.Measurement.SinrDb, 14, 16);
        Assert.InRange(result.PowerDb - 20 * MathF.Log10(gain), -0.5f, 0.5f);
        Assert.InRange(result.NoiseDb - 20 * MathF.Log10(gain), -16, -14);
    }

    [Fact]
    public void Retransmissions_add_up_until_the_block_is_right()
    {
        // Code rate 1.2 of a single transmission: no redundancy version is enough alone.
        var link = new PuschLink(UplinkCells.Of(25)) { SnrDb = 20 };
        UlschPdu pusch = PuschLink.Pdu(4, Modulation.Qpsk, 170) with { HarqProcess = 3 };
        byte[] block = PuschLink.Payload(170);
        Assert.False(link.Run(new(0), pusch, block).IsOk);
        Assert.True(link.Run(new(8), pusch with { RedundancyVersion = 2, Retransmission = 1 }, block).IsOk);
        Assert.Equal(block, link.Block);

        // A first transmission forgets the ones before it, and so does another process.
        Assert.False(link.Run(new(16), pusch with { RedundancyVersion = 2 }, block).IsOk);
        Assert.False(link.Run(new(17), pusch with { RedundancyVersion = 3, HarqProcess = 4, Retransmission = 1 }, block).IsOk);
        link.Receiver.Forget(pusch.Rnti);
        Assert.False(link.Run(new(24), pusch with { RedundancyVersion = 0, Retransmission = 1 }, block).IsOk);
    }

    [Fact]
    public void Nothing_sent_is_nothing_received()
    {
        var receiver = new PuschReceiver(UplinkCells.Of(6));
        var grid = new ResourceGrid(14, 72);
        byte[] block = new byte[20];
        PuschResult result = receiver.Run([grid], new(1), PuschLink.Pdu(6, Modulation.Qpsk, 20), block);
        Assert.Equal((false, HarqFeedback.Dtx), (result.IsOk, result.Ack0));
        Waveforms.AddNoise(new Random(3), grid.Values, 1);
        result = receiver.Run([grid], new(2), PuschLink.Pdu(6, Modulation.Qpsk, 20), block);
        Assert.False(result.IsOk);
        Assert.InRange(result.Measurement.SinrDb, -40, 3);
    }

    [Fact]
    public void A_transmission_costs_no_memory()
    {
        var link = new PuschTransmitter(UplinkCells.Of(50));
        var receiver = new PuschReceiver(UplinkCells.Of(50));
        var grid = new ResourceGrid(14, 600);
        UlschPdu pusch = PuschLink.Pdu(50, Modulation.Qam16, 1500) with { Uci = new(2, 1, 20, 9, 6, 6) };
        byte[] block = PuschLink.Payload(1500), received = new byte[1500];
        Turn(0);
        Turn(1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 2; i < 12; i++) Turn(i);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(block, received);

        void Turn(int tti)
        {
            link.Run(grid, new(tti), pusch, block, new(2, 1, 12345));
            receiver.Run([grid], new(tti), pusch, received);
        }
    }

    [Fact]
    public void What_the_standard_forbids_is_refused()
    {
        var receiver = new PuschReceiver(UplinkCells.Of(25));
        var grid = new ResourceGrid(14, 300);
        Assert.Throws<ArgumentException>(() => receiver.Run([grid], default, PuschLink.Pdu(7, Modulation.Qpsk, 10), new byte[10]));
        Assert.Throws<ArgumentException>(() => receiver.Run([grid], default, PuschLink.Pdu(10, Modulation.Qpsk, 10, 16), new byte[10]));
        Assert.Throws<ArgumentException>(() => receiver.Run([grid], default, PuschLink.Pdu(1, Modulation.Qam256, 10), new byte[10]));
        Assert.Throws<ArgumentException>(() => receiver.Run([grid], default, PuschLink.Pdu(1, Modulation.Qpsk, 0), []));
    }
}
