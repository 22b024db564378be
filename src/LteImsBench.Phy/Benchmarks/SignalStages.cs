using LteImsBench.Dsp;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;
using LteImsBench.Phy.Transmitter;

namespace LteImsBench.Phy.Benchmarks;

/// <summary>Stages between coded bits and samples.</summary>
internal static class SignalStages
{
    private const int BitsPerSymbol = (int)Modulation.Qam64;

    public static IEnumerable<StageTime> Transmitter(BenchmarkSubframe subframe, TimeSpan budget)
    {
        int bits = subframe.Soft.Length;
        byte[] packed = new byte[(bits + 7) / 8];
        new Random(2).NextBytes(packed);
        var symbols = new Cf32[bits / BitsPerSymbol];
        yield return new("modulation", Meter.Best(budget, () => Modulator.MapPacked(BitsPerSymbol, packed, symbols)), bits);
        var ofdm = new OfdmModulator(subframe.Numbers);
        var samples = new Cf32[subframe.Numbers.SamplesPerSubframe];
        yield return new("OFDM modulation", Meter.Best(budget, () => ofdm.Run(subframe.Transmitter.Grid(0), samples)), bits);
        yield return new("downlink encoder, whole subframe", Meter.Best(budget, subframe.Encode), subframe.SizeBits);
    }

    public static IEnumerable<StageTime> Receiver(BenchmarkSubframe subframe, TimeSpan budget)
    {
        int bits = subframe.Soft.Length;
        var ofdm = new OfdmDemodulator(subframe.Numbers, subframe.Cell.Subcarriers);
        yield return new("OFDM demodulation", Meter.Best(budget, () => ofdm.Run(subframe.Samples, subframe.Receiver.Grid)), bits);
        yield return new("channel estimation", Meter.Best(budget, subframe.EstimateChannel), bits);
        PrbMask all = PrbMask.Range(0, subframe.Cell.PrbCount);
        int[] elements = new int[bits / BitsPerSymbol];
        var layout = new PdschElements(subframe.Cell);
        int[] room = new int[layout.Most];
        int count = layout.Fill(subframe.Receiver.Subframe, ControlRegion.Symbols(subframe.Cell.PrbCount, subframe.Receiver.Cfi), all, all, room);
        room.AsSpan(0, Math.Min(count, elements.Length)).CopyTo(elements);
        var symbols = new Cf32[elements.Length];
        float[] noise = new float[elements.Length];
        short[] soft = new short[bits];
        yield return new("equaliser", Meter.Best(budget, () => Equalizer.Run(subframe.Receiver.Grid, subframe.Receiver.Channel, 1, elements, symbols, noise)), bits);
        yield return new("soft demapper", Meter.Best(budget, () => SoftDemapper.Demap(BitsPerSymbol, symbols, noise, soft)), bits);
        yield return new("UE receiver, whole subframe", Meter.Best(budget, subframe.Decode), subframe.SizeBits);
    }
}
