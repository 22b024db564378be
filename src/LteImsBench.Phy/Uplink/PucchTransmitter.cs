using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>PUCCH formats 1 to 2b of one UE, TS 36.211 §5.4 and §5.5.2.2. Allocates nothing after construction.</summary>
public sealed class PucchTransmitter(UplinkCell cell)
{
    private static readonly Cf32 Quarter = new(0, 1);

    private readonly PucchResources _resources = new(cell);
    private readonly SequenceHopping _hopping = new(cell);

    /// <summary>Adds the signal to the grid, with resource elements of power 1.</summary>
    /// <param name="grid">The subframe.</param>
    /// <param name="tti">Its number.</param>
    /// <param name="transmission">What to send.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resource lies outside the carrier, or the report is longer than 13 bits.</exception>
    public void Run(ResourceGrid grid, Tti tti, in PucchTransmission transmission)
    {
        for (int half = 0; half < 2; half++)
        {
            if (transmission.Format.IsChannelQuality) SendFormat2(grid, tti, half, transmission);
            else SendFormat1(grid, tti, half, transmission);
        }
    }

    private void SendFormat1(ResourceGrid grid, Tti tti, int half, in PucchTransmission transmission)
    {
        PucchCode code = _resources.Locate(transmission.Format, transmission.Resource, 2 * tti.Subframe + half);
        var layout = PucchLayout.Format1(cell.Prefix, transmission.IsShortened && half == 1);
        Cf32[] points = PucchSymbols.Ack(transmission.Format.AckBits);
        Cf32 data = points[transmission.Ack & (uint)(points.Length - 1)];
        if (code.IsTurned) data *= Quarter;
        Cf32[] cover = PucchCovers.Data(cell.Prefix, code.Cover, layout.Data.Length);
        for (int m = 0; m < layout.Data.Length; m++) Put(grid, tti, half, layout.Data[m], code, data * cover[m]);
        cover = PucchCovers.Reference(cell.Prefix, code.Cover);
        for (int m = 0; m < layout.Reference.Length; m++) Put(grid, tti, half, layout.Reference[m], code, cover[m]);
    }

    private void SendFormat2(ResourceGrid grid, Tti tti, int half, in PucchTransmission transmission)
    {
        PucchCode code = _resources.Locate(transmission.Format, transmission.Resource, 2 * tti.Subframe + half);
        var layout = PucchLayout.Format2(cell.Prefix);
        int ackBits = transmission.Format.AckBits, bits = transmission.CqiBits;
        uint message = transmission.Cqi;
        if (cell.Prefix == CyclicPrefix.Extended)
        {
            // TS 36.212 §5.2.3.4: the HARQ-ACK follows the report in one message.
            message = message << ackBits | transmission.Ack & (1u << ackBits) - 1;
            bits += ackBits;
            ackBits = 0;
        }

        ReadOnlySpan<uint> words = PucchBlockCode.All(bits);
        uint word = words[(int)(message & (uint)(words.Length - 1))] ^ PucchSymbols.Scrambling(cell.Pci, transmission.Rnti, tti.Subframe);
        word >>= half * PucchBlockCode.Length / 2;
        for (int m = 0; m < layout.Data.Length; m++) Put(grid, tti, half, layout.Data[m], code, PucchSymbols.Qpsk(word >> 2 * m));
        Cf32[] points = PucchSymbols.Ack(ackBits);
        Cf32 ack = points[transmission.Ack & (uint)(points.Length - 1)];
        for (int m = 0; m < layout.Reference.Length; m++) Put(grid, tti, half, layout.Reference[m], code, m == 1 ? ack : new(1, 0));
    }

    private void Put(ResourceGrid grid, Tti tti, int half, int symbol, in PucchCode code, Cf32 value)
    {
        int slot = 2 * tti.Subframe + half, shift = code.Shift + _resources.CellShift(slot, symbol);
        ReadOnlySpan<Cf32> sequence = BaseSequences.Shared.Get(_hopping.GroupForPucch(slot), 0, UplinkCell.SubcarriersPerPrb);
        var elements = grid.Symbol(half * cell.SymbolsPerSlot + symbol).Slice(code.Prb * UplinkCell.SubcarriersPerPrb, UplinkCell.SubcarriersPerPrb);
        ReadOnlySpan<Cf32> phases = CyclicShift.Row(shift);
        for (int n = 0; n < elements.Length; n++) elements[n] += sequence[n] * phases[n] * value;
    }
}
