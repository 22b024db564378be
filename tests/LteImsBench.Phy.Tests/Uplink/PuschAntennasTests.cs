using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

/// <summary>A PUSCH on two receive antennas.</summary>
public class PuschAntennasTests
{
    private const int Size = 320;

    private static readonly UplinkCell Cell = UplinkCells.Of(25);
    private static readonly UlschPdu Pdu = PuschLink.Pdu(10, Modulation.Qpsk, 160, 5) with { Uci = new(1, 1, 4, 9, 6, 6) };
    private static readonly UciBits Uci = new(1, 1, 0b1010);

    private readonly Random _random = new(5);

    [Fact]
    public void Two_antennas_hear_what_is_too_weak_for_one()
    {
        int one = 0, both = 0;
        var single = new PuschReceiver(Cell);
        var pair = new PuschReceiver(Cell, antennas: 2);
        byte[] block = PuschLink.Payload(Pdu.Size), received = new byte[Pdu.Size];
        for (int tti = 0; tti < 20; tti++)
        {
            ResourceGrid[] grids = [Hear(tti, Pdu, block, 1, phase: 0, snrDb: 0.5), Hear(tti, Pdu, block, 1, phase: 2, snrDb: 0.5)];
            if (single.Run([grids[0]], new(tti), Pdu, received).IsOk) one++;
            PuschResult result = pair.Run(grids, new(tti), Pdu, received);
            if (result.IsOk) both++;
            Assert.Equal(HarqFeedback.Ack, result.Ack0);
        }

        Assert.InRange(one, 0, 5);
        Assert.Equal(20, both);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_deaf_antenna_takes_nothing_from_the_other(int deaf)
    {
        // Noise of a silent antenna ten times as strong as the signal of the other; then an antenna that gives zeros.
        UlschPdu pusch = PuschLink.Pdu(10, Modulation.Qam16, Size, 5);
        byte[] block = PuschLink.Payload(Size), received = new byte[Size];
        var pair = new PuschReceiver(Cell, antennas: 2);
        var silent = new ResourceGrid(Cell.SymbolsPerSubframe, Cell.Subcarriers);
        for (int turn = 0; turn < 2; turn++)
        {
            ResourceGrid heard = Hear(turn, pusch, block, 1, phase: 1, snrDb: 14);
            PuschResult result = pair.Run(deaf == 0 ? [silent, heard] : [heard, silent], new(turn), pusch, received);
            Assert.True(result.IsOk);
            Assert.Equal(block, received);
            Assert.InRange(result.Measurement.SinrDb, 13, 15);
            Waveforms.AddNoise(_random, silent.Values, 10);
        }
    }

    [Fact]
    public void Antennas_of_unlike_gain_noise_delay_and_frequency_add_up_to_the_sum_of_their_sinrs()
    {
        UlschPdu pusch = PuschLink.Pdu(20, Modulation.Qam64, 1200, 5);
        byte[] block = PuschLink.Payload(pusch.Size), received = new byte[pusch.Size];
        ResourceGrid[] grids = [Hear(3, pusch, block, 0.01f, phase: 1, snrDb: 17, delay: 20), Hear(3, pusch, block, 3, phase: 2, snrDb: 17, delay: 28, offsetHz: 200)];
        PuschResult result = new PuschReceiver(Cell, antennas: 2).Run(grids, new(3), pusch, received);
        Assert.True(result.IsOk);
        Assert.Equal(block, received);
        Assert.InRange(result.Measurement.SinrDb, 19.3, 20.7);
        Assert.InRange((int)result.Measurement.TimingOffset, 1, 2);
        Assert.InRange(result.PowerDb, 6, 7);
    }

    [Fact]
    public void Two_antennas_cost_no_memory()
    {
        var pair = new PuschReceiver(Cell, antennas: 2);
        byte[] block = PuschLink.Payload(Pdu.Size), received = new byte[Pdu.Size];
        ResourceGrid[] grids = [Hear(4, Pdu, block, 1, phase: 0, snrDb: 10), Hear(4, Pdu, block, 1, phase: 2, snrDb: 10)];
        pair.Run(grids, new(4), Pdu, received);
        pair.Run(grids, new(4), Pdu, received);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++) pair.Run(grids, new(4), Pdu, received);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(block, received);
    }

    [Fact]
    public void As_many_antennas_as_were_announced_are_wanted()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PuschReceiver(Cell, antennas: 3));
        var grid = new ResourceGrid(Cell.SymbolsPerSubframe, Cell.Subcarriers);
        Assert.Throws<ArgumentOutOfRangeException>(() => new PuschReceiver(Cell, antennas: 2).Run([grid], new(0), Pdu, new byte[Pdu.Size]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PuschReceiver(Cell).Run([grid, grid], new(0), Pdu, new byte[Pdu.Size]));
    }

    private ResourceGrid Hear(int tti, in UlschPdu pusch, byte[] block, float gain, float phase, double snrDb, float delay = 0, float offsetHz = 0)
    {
        var grid = new ResourceGrid(Cell.SymbolsPerSubframe, Cell.Subcarriers);
        var numbers = new OfdmNumbers(2048, Cell.Prefix);
        new PuschTransmitter(Cell).Run(grid, new(tti), pusch, block, Uci);
        for (int symbol = 0; symbol < grid.Symbols; symbol++)
        {
            Span<Cf32> row = grid.Symbol(symbol);
            float turn = phase + 2 * MathF.PI * offsetHz * numbers.UsefulStart(symbol) / 30.72e6f;
            for (int i = 0; i < row.Length; i++) row[i] *= Cf32.Phasor(turn - 2 * MathF.PI * i * delay / 2048) * gain;
        }

        Waveforms.AddNoise(_random, grid.Values, gain * gain * Math.Pow(10, -snrDb / 10));
        return grid;
    }
}
