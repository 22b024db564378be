using LteImsBench.Core.Identity;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Phy.Tests.Receiver;

public sealed class ChannelEstimateTests
{
    private const double SymbolSeconds = 1e-3 / 14;

    // Delay in microseconds, amplitude, Doppler shift as a part of the greatest.
    private static readonly (double Delay, double Amplitude, double Doppler)[] Flat = [(0, 1, 0.3)];
    private static readonly (double Delay, double Amplitude, double Doppler)[] Urban = [(0, 0.5, 0.9), (0.2, 0.6, -0.7), (0.5, 0.4, 0.2), (1.6, 0.35, -0.9), (2.3, 0.25, 0.5), (5, 0.2, -0.2)];

    // Noise of the estimate against the channel, in dB: below the noise of the elements where the channel is simple, not much above it where it is not.
    [Theory]
    [InlineData(25, 1, false, 0, 10, -24)]
    [InlineData(25, 2, false, 5, 20, -33)]
    [InlineData(6, 1, false, 0, 0, -9)]
    [InlineData(25, 1, true, 70, 10, -14)]
    [InlineData(25, 2, true, 70, 20, -20.5)]
    [InlineData(50, 4, true, 70, 20, -14)]
    [InlineData(25, 1, true, 300, 20, -19)]
    [InlineData(100, 2, true, 300, 10, -12)]
    public void The_channel_is_found(int prbs, int ports, bool isUrban, double dopplerHz, double snrDb, double mostErrorDb)
    {
        var cell = new CellShape(new Pci(7), prbs, ports, CyclicPrefix.Normal, 6, false);
        var estimate = new ChannelEstimate(cell, cell.SymbolsPerSubframe);
        var random = new Random(5);
        double error = 0, power = 0, noise = 0;
        const int Subframes = 30;
        for (int n = 0; n < Subframes; n++)
        {
            ResourceGrid[] channels = [.. Enumerable.Range(0, ports).Select(_ => Channel(cell, isUrban ? Urban : Flat, dopplerHz, random))];
            estimate.Run(Receive(cell, channels, n % 10, snrDb, random), n % 10);
            noise += estimate.Noise / Subframes;
            for (int port = 0; port < ports; port++)
            {
                for (int symbol = 0; symbol < cell.SymbolsPerSubframe; symbol++)
                {
                    ReadOnlySpan<Cf32> found = estimate.Port(port).Symbol(symbol), real = channels[port].Symbol(symbol);
                    for (int k = 0; k < real.Length; k++) (error, power) = (error + (found[k] - real[k]).Power, power + real[k].Power);
                }
            }
        }

        Assert.InRange(10 * Math.Log10(error / power), double.NegativeInfinity, mostErrorDb);
        double expected = Math.Pow(10, -snrDb / 10);
        Assert.InRange(10 * Math.Log10(noise / expected), -0.7, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Nothing_is_allocated(int ports)
    {
        var cell = new CellShape(new Pci(8), 50, ports, CyclicPrefix.Normal, 6, false);
        var estimate = new ChannelEstimate(cell, cell.SymbolsPerSubframe);
        var random = new Random(6);
        ResourceGrid[] channels = [.. Enumerable.Range(0, ports).Select(_ => Channel(cell, Urban, 70, random))];
        ResourceGrid grid = Receive(cell, channels, 3, 15, random);
        for (int n = 0; n < 20; n++) estimate.Run(grid, 3);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int n = 0; n < 20; n++) estimate.Run(grid, 3);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void What_is_no_number_is_forgotten()
    {
        var cell = new CellShape(new Pci(9), 25, 2, CyclicPrefix.Normal, 6, false);
        var estimate = new ChannelEstimate(cell, cell.SymbolsPerSubframe);
        var random = new Random(7);
        var broken = new ResourceGrid(cell.SymbolsPerSubframe, cell.Subcarriers);
        foreach (float value in (float[])[float.NaN, float.PositiveInfinity, 1e30f, 0])
        {
            for (int symbol = 0; symbol < broken.Symbols; symbol++) broken.Symbol(symbol).Fill(new(value, value));
            estimate.Run(broken, 0);
            ResourceGrid[] channels = [.. Enumerable.Range(0, 2).Select(_ => Channel(cell, Flat, 0, random))];
            for (int n = 0; n < 3; n++) estimate.Run(Receive(cell, channels, n, 20, random), n);
            Assert.InRange(estimate.SinrDb, 18, 22);
            Assert.InRange((estimate.Port(0)[3, 100] - channels[0][3, 100]).Magnitude, 0, 0.1);
        }
    }

    private static ResourceGrid Channel(CellShape cell, (double Delay, double Amplitude, double Doppler)[] taps, double dopplerHz, Random random)
    {
        var channel = new ResourceGrid(cell.SymbolsPerSubframe, cell.Subcarriers);
        foreach (var tap in taps)
        {
            double phase = random.NextDouble();
            for (int symbol = 0; symbol < channel.Symbols; symbol++)
            {
                Span<Cf32> row = channel.Symbol(symbol);
                for (int k = 0; k < row.Length; k++)
                {
                    int frequency = k < row.Length / 2 ? k - row.Length / 2 : k - row.Length / 2 + 1;
                    double turns = phase + tap.Doppler * dopplerHz * symbol * SymbolSeconds - tap.Delay * 1e-6 * 15e3 * frequency;
                    row[k] += Cf32.Phasor((float)(2 * Math.PI * (turns - Math.Floor(turns)))) * (float)tap.Amplitude;
                }
            }
        }

        return channel;
    }

    // Only reference signals are sent.
    private static ResourceGrid Receive(CellShape cell, ResourceGrid[] channels, int subframe, double snrDb, Random random)
    {
        var grid = new ResourceGrid(cell.SymbolsPerSubframe, cell.Subcarriers);
        var sequence = new Cf32[2 * cell.PrbCount];
        float deviation = (float)Math.Pow(10, -snrDb / 20);
        for (int symbol = 0; symbol < grid.Symbols; symbol++)
        {
            int slot = 2 * subframe + symbol / cell.SymbolsPerSlot, inSlot = symbol % cell.SymbolsPerSlot;
            Span<Cf32> row = grid.Symbol(symbol);
            for (int port = 0; port < channels.Length; port++)
            {
                int first = CellReferenceSignal.FirstSubcarrier(cell, port, slot, inSlot);
                if (first < 0) continue;
                CellReferenceSignal.Sequence(cell, slot, inSlot, sequence);
                for (int m = 0; m < sequence.Length; m++) row[first + 6 * m] += channels[port][symbol, first + 6 * m] * sequence[m];
            }

            for (int k = 0; k < row.Length; k++)
                row[k] += Cf32.Phasor((float)(2 * Math.PI * random.NextDouble())) * (deviation * (float)Math.Sqrt(-Math.Log(1 - random.NextDouble())));
        }

        return grid;
    }
}
