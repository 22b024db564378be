using LteImsBench.Dsp;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>From a received subframe to the soft bits of a PDSCH. Allocates nothing after construction.</summary>
internal sealed class PdschReceiver
{
    private const int MaxBitsPerSymbol = 6;

    private readonly CellShape _cell;
    private readonly PdschElements _layout;
    private readonly int[] _elements;
    private readonly Cf32[] _symbols;
    private readonly float[] _noise;
    private readonly short[] _soft;
    private int _count;

    public PdschReceiver(CellShape cell)
    {
        _cell = cell;
        _layout = new(cell);
        _elements = new int[_layout.Most];
        _symbols = new Cf32[_layout.Most];
        _noise = new float[_layout.Most];
        _soft = new short[_layout.Most * MaxBitsPerSymbol];
    }

    /// <summary>Equalised symbols of the last PDSCH, for a constellation.</summary>
    public ReadOnlySpan<Cf32> Symbols => _symbols.AsSpan(0, _count);

    /// <summary>Soft bits of a PDSCH, descrambled; valid until the next call, and empty when the allocation has no elements.</summary>
    /// <param name="received">The subframe.</param>
    /// <param name="assignment">Blocks, modulation and RNTI.</param>
    /// <param name="amplitudes">Which only amplitude modulation needs.</param>
    public Span<short> Run(SubframeReceiver received, in DownlinkAssignment assignment, in PdschAmplitudes amplitudes)
    {
        int control = ControlRegion.Symbols(_cell.PrbCount, received.Cfi), bits = (int)assignment.Modulation;
        _count = _layout.Fill(received.Subframe, control, assignment.Even, assignment.Odd, _elements);
        if (_cell.Ports > 1) _count &= ~1;
        Span<Cf32> symbols = _symbols.AsSpan(0, _count);
        Span<float> noise = _noise.AsSpan(0, _count);
        Span<short> soft = _soft.AsSpan(0, _count * bits);
        Equalizer.Run(received.Grid, received.Channel, _cell.Ports, _elements.AsSpan(0, _count), symbols, noise);
        if (bits > 2 && amplitudes != PdschAmplitudes.Unit) Scale(amplitudes, symbols, noise);
        SoftDemapper.Demap(bits, symbols, noise, soft);
        Gold.Descramble(PdschMapping.Seed(_cell, assignment.Rnti, received.Subframe), 0, soft);
        return soft;
    }

    private void Scale(in PdschAmplitudes amplitudes, Span<Cf32> symbols, Span<float> noise)
    {
        float a = 1 / amplitudes.A, b = 1 / amplitudes.B;
        int width = _cell.Subcarriers;
        for (int i = 0; i < symbols.Length;)
        {
            int symbol = _elements[i] / width, end = (symbol + 1) * width;

            // TS 36.213 §5.2.
            float scale = CellReferenceSignal.HasReference(_cell, _cell.Ports, symbol % _cell.SymbolsPerSlot) ? b : a;
            for (; i < symbols.Length && _elements[i] < end; i++)
            {
                symbols[i] *= scale;
                noise[i] *= scale * scale;
            }
        }
    }
}
