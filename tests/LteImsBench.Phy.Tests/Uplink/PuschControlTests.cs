using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

public class PuschControlTests
{
    // betaOffset indices of ACK, RI and CQI.
    private static UciOnPusch Format(int ack, int ri, int cqi) => new((byte)ack, (byte)ri, (byte)cqi, 9, 6, 6);

    [Theory]
    [InlineData(Modulation.Qpsk, 300)]
    [InlineData(Modulation.Qam16, 600)]
    [InlineData(Modulation.Qam64, 1200)]
    public void Every_kind_of_control_information_arrives_together_with_data(Modulation modulation, int size)
    {
        foreach (CyclicPrefix prefix in Enum.GetValues<CyclicPrefix>())
        {
            var link = new PuschLink(UplinkCells.Of(25, 9, prefix)) { SnrDb = 22 };
            byte[] block = PuschLink.Payload(size);
            for (uint i = 0; i < 8; i++)
            {
                int ackBits = (int)i % 3, riBits = (int)i % 2, cqiBits = (int)((uint[])[0, 4, 8, 11, 12, 20, 30, 32])[i];
                UlschPdu pusch = PuschLink.Pdu(20, modulation, size) with { Uci = Format(ackBits, riBits, cqiBits) };
                UciBits sent = new(i & (1u << ackBits) - 1, riBits == 0 ? 0 : i >> 1 & 1, cqiBits == 0 ? 0 : 0xA5C3_96E7 >> (32 - cqiBits));
                PuschResult result = link.Run(new(i), pusch, block, sent);
                Assert.True(result.IsOk, $"{i}");
                Assert.Equal(block, link.Block);
                Assert.Equal(sent, new(Ack(result), result.Ri, result.Cqi));
                Assert.Equal(cqiBits > 0, result.IsCqiOk);
                Assert.Equal((ackBits > 0, ackBits > 1), (result.Ack0 != HarqFeedback.Dtx, result.Ack1 != HarqFeedback.Dtx));
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(11)]
    [InlineData(30)]
    public void Control_information_without_data_arrives(int cqiBits)
    {
        var link = new PuschLink(UplinkCells.Of(25)) { SnrDb = 6 };
        UlschPdu pusch = PuschLink.Pdu(4, Modulation.Qpsk, 0) with { Uci = Format(2, 1, cqiBits) };
        PuschResult result = link.Run(new(3), pusch, [], new(2, 1, 9));
        Assert.False(result.IsOk);
        Assert.Equal((HarqFeedback.Ack, HarqFeedback.Nack, 1u, 9u, true), (result.Ack0, result.Ack1, result.Ri, result.Cqi, result.IsCqiOk));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Feedback_that_was_not_sent_is_dtx_and_the_block_is_still_right(int ackBits)
    {
        var link = new PuschLink(UplinkCells.Of(25)) { SnrDb = 12 };
        UlschPdu pusch = PuschLink.Pdu(10, Modulation.Qpsk, 150) with { Uci = Format(ackBits, 0, 0) };
        int dtx = 0, right = 0;
        for (int i = 0; i < 100; i++)
        {
            byte[] block = PuschLink.Payload(150, seed: i);
            PuschResult result = link.Run(new(i), pusch, block, default, sentFormat: default(UciOnPusch));
            if (result.Ack0 == HarqFeedback.Dtx) dtx++;
            if (result.IsOk) right++;
        }

        Assert.InRange(dtx, 96, 100);
        Assert.Equal(100, right);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(20)]
    public void A_report_that_nobody_sent_is_rarely_taken_for_one(int cqiBits)
    {
        var receiver = new PuschReceiver(UplinkCells.Of(25));
        var grid = new ResourceGrid(14, 300);
        var random = new Random(11);
        UlschPdu pusch = PuschLink.Pdu(10, Modulation.Qpsk, 150) with { Uci = Format(0, 0, cqiBits) };
        int taken = 0;
        for (int i = 0; i < 100; i++)
        {
            grid.Clear();
            Waveforms.AddNoise(random, grid.Values, 1);
            if (receiver.Run([grid], new(i), pusch, new byte[150]).IsCqiOk) taken++;
        }

        Assert.InRange(taken, 0, 8);
    }

    [Fact]
    public void Feedback_survives_noise_that_the_block_does_not()
    {
        var link = new PuschLink(UplinkCells.Of(25)) { SnrDb = 5 };
        UlschPdu pusch = PuschLink.Pdu(10, Modulation.Qam16, 500) with { Uci = new(1, 0, 4, 12, 6, 15) };
        int right = 0;
        for (uint i = 0; i < 100; i++)
        {
            PuschResult result = link.Run(new(i), pusch, PuschLink.Payload(500), new(i & 1, 0, i & 15));
            Assert.False(result.IsOk);
            if (Ack(result) == (i & 1) && result.Ack0 != HarqFeedback.Dtx && result.Cqi == (i & 15) && result.IsCqiOk) right++;
        }

        Assert.InRange(right, 98, 100);
    }

    // Sizes by hand from TS 36.212 §5.2.2.6: 10 PRB, 12 symbols, K = 1216 (1192 + 24), offsets 15.875, 5 and 1.75.
    [Fact]
    public void Sizes_follow_the_formulas()
    {
        UlschPdu pusch = PuschLink.Pdu(10, Modulation.Qpsk, 149) with { Uci = Format(1, 1, 20) };
        PuschSizes sizes = PuschSizes.Of(pusch, CyclicPrefix.Normal, 120);
        Assert.Equal((19, 6), (sizes.AckSymbols, sizes.RiSymbols));
        Assert.Equal(2 * 59, sizes.CqiBits);
        Assert.Equal(2 * (1440 - 6 - 59), sizes.DataBits);
    }

    [Theory]
    [InlineData(15, 0, 2)]
    [InlineData(0, 13, 2)]
    [InlineData(0, 0, 1)]
    [InlineData(16, 0, 2)]
    public void Reserved_offsets_are_refused(int ack, int ri, int cqi)
    {
        UlschPdu pusch = PuschLink.Pdu(1, Modulation.Qpsk, 10) with { Uci = new(1, 1, 4, (byte)ack, (byte)ri, (byte)cqi) };
        Assert.Contains("betaOffset", PuschValidator.FaultOf(UplinkCells.Of(6), pusch));
        Assert.Null(PuschValidator.FaultOf(UplinkCells.Of(6), pusch with { Uci = new(1, 1, 4, 0, 0, 2) }));
    }

    private static uint Ack(in PuschResult result) =>
        result.Ack1 == HarqFeedback.Dtx ? Bit(result.Ack0) : Bit(result.Ack0) << 1 | Bit(result.Ack1);

    private static uint Bit(HarqFeedback feedback) => feedback == HarqFeedback.Ack ? 1u : 0;
}
