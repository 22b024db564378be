using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Receiver;

namespace LteImsBench.Host.Cells;

/// <summary>Collects what a plot shows of a cell: the grid of the first two frames and constellations.</summary>
internal sealed class PictureKeeper(CellShape cell, int fftSize, int sfn)
{
    private const int Subframes = 20;
    private const int MostSymbols = 4000;

    private readonly float[] _grid = new float[Subframes * cell.SymbolsPerSubframe * cell.Subcarriers];
    private readonly List<Cf32> _pdsch = [];
    private int _symbols;

    public void Add(DownlinkReceiver receiver, int count, bool hasPdsch)
    {
        if (count < Subframes)
        {
            Span<float> row = _grid.AsSpan(_symbols * cell.Subcarriers);
            Span<Cf32> values = receiver.Grid.Values;
            for (int i = 0; i < values.Length; i++) row[i] = 10 * MathF.Log10(MathF.Max(values[i].Power / fftSize, 1e-16f));
            _symbols += cell.SymbolsPerSubframe;
        }

        if (hasPdsch && _pdsch.Count < MostSymbols) _pdsch.AddRange(receiver.LastPdsch);
    }

    public CellPicture Finish(Cf32[] pbch) => new(pbch, [.. _pdsch.Take(MostSymbols)], _grid[..(_symbols * cell.Subcarriers)], _symbols, sfn);
}
