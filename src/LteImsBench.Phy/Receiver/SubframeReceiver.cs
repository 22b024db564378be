using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>
/// The front of a downlink receiver: a subframe's samples become resource elements, channel estimate, control format and PDCCH soft
/// bits. Allocates nothing after construction.
/// </summary>
internal sealed class SubframeReceiver
{
    private readonly OfdmDemodulator _ofdm;
    private readonly PcfichReceiver _pcfich;
    private readonly PhichReceiver _phich;

    public SubframeReceiver(CellShape cell, OfdmNumbers numbers)
    {
        Cell = cell;
        Numbers = numbers;
        _ofdm = new(numbers, cell.Subcarriers);
        Grid = new(cell.SymbolsPerSubframe, cell.Subcarriers);
        Channel = new(cell, cell.SymbolsPerSubframe);
        _pcfich = new(cell);
        _phich = new(cell);
        Pdcch = new(cell);
    }

    public CellShape Cell { get; }

    public OfdmNumbers Numbers { get; }

    public ResourceGrid Grid { get; }

    public ChannelEstimate Channel { get; }

    public PdcchReceiver Pdcch { get; }

    /// <summary>Of the last subframe, 0 to 9.</summary>
    public int Subframe { get; private set; }

    /// <summary>CFI of the last subframe.</summary>
    public int Cfi { get; private set; } = 1;

    /// <summary>By how much it leads the next likely one, 0 to about 1.</summary>
    public float CfiMargin { get; private set; }

    /// <param name="samples">A subframe, synchronised.</param>
    /// <param name="subframe">0 to 9.</param>
    /// <param name="cfi">The control format where it is known.</param>
    public void Run(ReadOnlySpan<Cf32> samples, int subframe, int? cfi = null)
    {
        Subframe = subframe;
        _ofdm.Run(samples, Grid);
        Channel.Run(Grid, subframe);
        (Cfi, CfiMargin) = cfi is { } known ? (known, 1) : _pcfich.Run(Grid, Channel, subframe);
        Pdcch.Run(Grid, Channel, Cfi, subframe);
    }

    /// <inheritdoc cref="PhichReceiver.Run"/>
    public float Phich(int firstPrb, int cyclicShift) => _phich.Run(Grid, Channel, Subframe, firstPrb, cyclicShift);
}
