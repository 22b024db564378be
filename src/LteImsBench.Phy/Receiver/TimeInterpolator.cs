using System.Numerics;
using System.Runtime.InteropServices;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>
/// From the symbols with reference signals of a port to all symbols of a subframe: with the least square error where the channel moves
/// slowly, along straight lines where it moves fast. Weights are made once.
/// </summary>
internal sealed class TimeInterpolator
{
    // Fading of walking speed and what is left of the carrier offset.
    private const double SlowHz = 40;
    private const double SymbolSeconds = 1e-3;

    private readonly int[] _known;
    private readonly float[][][] _slow;
    private readonly float[][] _fast;
    private readonly Cf32[] _rows;
    private readonly int _width;

    /// <param name="known">Symbols with reference signals, ascending.</param>
    /// <param name="symbols">Symbols to fill.</param>
    /// <param name="symbolsPerSubframe">For the time between them.</param>
    /// <param name="width">Subcarriers.</param>
    public TimeInterpolator(int[] known, int symbols, int symbolsPerSubframe, int width)
    {
        (_known, _width) = (known, width);
        double[] places = [.. known.Select(symbol => (double)symbol)];
        double turn = 2 * Math.PI * SlowHz * SymbolSeconds / symbolsPerSubframe;
        _slow = [.. Enumerable.Range(0, PilotFilterBank.StepCount).Select(step => Enumerable.Range(0, symbols)
            .Select(symbol => WienerFilter.Weights(distance => Math.Exp(-turn * turn * distance * distance / 2), places, symbol, PilotFilterBank.NoiseOf(step))).ToArray())];
        _fast = [.. Enumerable.Range(0, symbols).Select(symbol => Straight(known, symbol))];
        _rows = new Cf32[known.Length * width];
    }

    /// <summary>Symbols with reference signals.</summary>
    public ReadOnlySpan<int> Known => _known;

    /// <summary>Where the estimates of a known symbol are to be written.</summary>
    public Span<Cf32> Row(int index) => _rows.AsSpan(index * _width, _width);

    /// <summary>Fills the grid.</summary>
    /// <param name="grid">Receives the channel.</param>
    /// <param name="isFast">Whether the channel changes within the subframe.</param>
    /// <param name="noise">Noise of the rows against the channel's power.</param>
    public void Run(ResourceGrid grid, bool isFast, float noise)
    {
        float[][] weights = isFast ? _fast : _slow[PilotFilterBank.StepOf(noise)];
        for (int symbol = 0; symbol < grid.Symbols; symbol++) Sum(weights[symbol], MemoryMarshal.Cast<Cf32, float>(grid.Symbol(symbol)));
    }

    private void Sum(ReadOnlySpan<float> weights, Span<float> target)
    {
        ReadOnlySpan<float> rows = MemoryMarshal.Cast<Cf32, float>(_rows);
        int stride = 2 * _width, i = 0;
        for (; i + Vector<float>.Count <= stride; i += Vector<float>.Count)
        {
            Vector<float> sum = Vector<float>.Zero;
            for (int row = 0; row < weights.Length; row++) sum += new Vector<float>(rows[(row * stride + i)..]) * weights[row];
            sum.CopyTo(target[i..]);
        }

        for (; i < stride; i++)
        {
            float sum = 0;
            for (int row = 0; row < weights.Length; row++) sum += rows[row * stride + i] * weights[row];
            target[i] = sum;
        }
    }

    // Between two known symbols; before the first and after the last as there.
    private static float[] Straight(int[] known, int symbol)
    {
        float[] weights = new float[known.Length];
        int after = Array.FindIndex(known, candidate => candidate >= symbol);
        if (after <= 0)
        {
            weights[after < 0 ? ^1 : 0] = 1;
            return weights;
        }

        float part = (symbol - known[after - 1]) / (float)(known[after] - known[after - 1]);
        (weights[after - 1], weights[after]) = (1 - part, part);
        return weights;
    }
}
