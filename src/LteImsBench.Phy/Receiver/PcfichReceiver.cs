using LteImsBench.Dsp;
using LteImsBench.Phy.Channels;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Receiver;

/// <summary>Reads the control format indicator of a subframe.</summary>
internal sealed class PcfichReceiver(CellShape cell)
{
    private readonly int[] _elements = ElementIndex.Of(new ControlRegionMap(cell, 1).Pcfich, cell);

    /// <summary>The likeliest CFI, and by how much it leads.</summary>
    public (int Cfi, float Margin) Run(ResourceGrid grid, ChannelEstimate channel, int subframe)
    {
        Span<Cf32> symbols = stackalloc Cf32[Pcfich.Bits / 2];
        Span<float> noise = stackalloc float[Pcfich.Bits / 2];
        Span<short> soft = stackalloc short[Pcfich.Bits];
        Equalizer.Run(grid, channel, cell.Ports, _elements, symbols, noise);
        SoftDemapper.Demap(2, symbols, noise, soft);
        return Pcfich.Decode(soft, cell, subframe);
    }
}
