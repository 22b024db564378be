using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Ue;

/// <summary>From what a UE sends in a subframe to samples of whatever power. Allocates nothing in steady state.</summary>
internal sealed class UplinkTransmitter
{
    private readonly UplinkCell _cell;
    private readonly ResourceGrid _grid;
    private readonly PuschTransmitter _pusch;
    private readonly PucchTransmitter _pucch;
    private readonly ScFdmaModulator _modulator;
    private readonly PrachGenerator? _prach;
    private readonly Cf32[] _samples;

    public UplinkTransmitter(UplinkCell cell, PrachSettings prach, OfdmNumbers numbers)
    {
        _cell = cell;
        _grid = new(2 * numbers.SymbolsPerSlot, cell.PrbCount * CellShape.SubcarriersPerPrb);
        _pusch = new(cell);
        _pucch = new(cell);
        _modulator = new(numbers);
        _samples = new Cf32[numbers.SamplesPerSubframe];

        // Other preamble formats are not implemented, and a cell that broadcasts one is not answered.
        if (UplinkLimits.IsImplemented(prach)) _prach = new(prach, numbers);
    }

    /// <summary>The samples of a subframe; empty when nothing is sent or the network asks for what does not fit its cell.</summary>
    public Span<Cf32> Run(Tti tti, in UplinkPlan plan, ReadOnlySpan<byte> block)
    {
        if (plan is { Pusch: null, Pucch: null }) return [];
        _grid.Clear();
        if (plan.Pusch is { } pusch)
        {
            if (!UplinkLimits.IsWithin(_cell, pusch)) return [];
            _pusch.Run(_grid, tti, pusch, block, plan.Uci);
        }
        else if (plan.Pucch is { } pucch)
        {
            if (!UplinkLimits.IsWithin(_cell, pucch)) return [];
            _pucch.Run(_grid, tti, pucch);
        }

        _modulator.Run(_grid, _samples);
        return _samples;
    }

    /// <summary>The samples of a preamble; empty when its format is not implemented.</summary>
    public ReadOnlySpan<Cf32> Preamble(int preamble) => _prach is null ? [] : _prach.Samples(preamble);
}
