using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Enb;
using LteImsBench.Phy.Tests.Uplink;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Enb;

/// <summary>What UEs send in one subframe, as the cell receives it.</summary>
internal sealed class UeTransmitter(EnbPhyConfig config)
{
    private readonly PuschTransmitter _pusch = new(config.Uplink);
    private readonly PucchTransmitter _pucch = new(config.Uplink);
    private readonly ScFdmaModulator _modulator = new(config.Numbers);
    private readonly ResourceGrid _grid = new(2 * config.Numbers.SymbolsPerSlot, config.Uplink.PrbCount * CellShape.SubcarriersPerPrb);

    public void Clear() => _grid.Clear();

    public void Send(Tti tti, in UlschPdu pusch, ReadOnlySpan<byte> block, in UciBits uci = default) => _pusch.Run(_grid, tti, pusch, block, uci);

    public void Send(Tti tti, in PucchTransmission pucch) => _pucch.Run(_grid, tti, pucch);

    /// <param name="snrDb">Of an element of power 1.</param>
    /// <param name="seed">Of the noise.</param>
    public Cf32[] Samples(double snrDb, int seed)
    {
        var samples = new Cf32[config.Numbers.SamplesPerSubframe];
        _modulator.Run(_grid, samples);

        // Unitary transforms: an element's noise is a sample's.
        Waveforms.AddNoise(new Random(seed), samples, Math.Pow(10, -snrDb / 10));
        return samples;
    }
}
