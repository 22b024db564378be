using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Host.Link;

/// <summary>What simulations of SC-FDMA have in common: cell, resource elements, a channel to each receive antenna.</summary>
internal abstract class UplinkCase : ILinkCase
{
    private readonly LinkChannel[] _channels;
    private readonly ScFdmaModulator _modulator;
    private readonly ScFdmaDemodulator _demodulator;
    private readonly Cf32[] _samples;
    private readonly ResourceGrid[] _received;

    protected UplinkCase(LinkSettings settings, int antennas, int blocksPerDraw)
    {
        Cell = new(
            new Pci(1),
            settings.PrbCount,
            settings.Prefix,
            new(SubBands: 1, HoppingIntraSubframe: false, HoppingOffset: 0, Qam64: true, GroupHopping: false, GroupAssignment: 0, SequenceHopping: false, CyclicShift: 0),
            new(DeltaShift: 2, CqiPrbs: 1, CyclicShiftsAn: 0, AckOffset: 0));
        var numbers = new OfdmNumbers(OfdmNumbers.FftSizeOf(settings.PrbCount), settings.Prefix);
        (_modulator, _demodulator, _samples) = (new(numbers), new(numbers), new Cf32[numbers.SamplesPerSubframe]);
        Grid = new(Cell.SymbolsPerSubframe, Cell.Subcarriers);
        _received = [.. Enumerable.Range(0, antennas).Select(_ => new ResourceGrid(Cell.SymbolsPerSubframe, Cell.Subcarriers))];
        _channels = [.. Enumerable.Range(0, antennas).Select(antenna => new LinkChannel(settings.Profile, numbers.SampleRate, settings.Seed + 1000 * antenna) { BlocksPerDraw = blocksPerDraw })];
    }

    public abstract string Name { get; }

    public abstract string Detail { get; }

    public virtual double? ReferenceDb => null;

    protected static Rnti Ue { get; } = new(0x100);

    protected static Tti Subframe { get; } = new(2);

    protected UplinkCell Cell { get; }

    /// <summary>What is sent.</summary>
    protected ResourceGrid Grid { get; }

    protected int Antennas => _channels.Length;

    public abstract bool Run(int block, double snrDb);

    /// <summary>From the elements that are sent to samples.</summary>
    protected void Modulate() => _modulator.Run(Grid, _samples);

    /// <summary>What arrives at the antennas; valid until the next call.</summary>
    protected ReadOnlySpan<ResourceGrid> Receive(int block, double snrDb)
    {
        for (int antenna = 0; antenna < Antennas; antenna++) _demodulator.Run(_channels[antenna].Run(block, snrDb, _samples), _received[antenna]);
        return _received;
    }
}
