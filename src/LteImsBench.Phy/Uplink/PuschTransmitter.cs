using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Coding;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// PUSCH of a UE, TS 36.212 §5.2.2 and TS 36.211 §5.3, elements of unit power. Holds its work space: one thread at a time, and no
/// allocation once the sizes are known.
/// </summary>
public sealed class PuschTransmitter
{
    private const int MostElements = 12 * CellShape.MostSubcarriers;
    private const int MostBits = 6 * MostElements;
    private const int HarqProcesses = 8;

    private readonly UplinkCell _cell;
    private readonly PuschDmrs _dmrs;
    private readonly PuschInterleaver _interleaver;
    private readonly PuschControl _control;
    private readonly TransportBlockEncoder _encoder = new();
    private readonly DftPrecoder _precoder = new();
    private readonly int[] _initialSubcarriers = new int[HarqProcesses];
    private readonly byte[] _coded = new byte[MostBits];
    private readonly byte[] _sent = new byte[MostBits];
    private readonly Cf32[] _symbols = new Cf32[MostElements];

    public PuschTransmitter(UplinkCell cell) =>
        (_cell, _dmrs, _interleaver, _control) = (cell, new(cell), new(cell.Prefix), new(cell.Prefix));

    /// <param name="grid">Receives the elements of the allocation in all symbols; the others are left alone.</param>
    /// <param name="tti">The uplink subframe.</param>
    /// <param name="pusch">The transmission; size 0 for control information alone.</param>
    /// <param name="block">The transport block.</param>
    /// <param name="uci">Values of the control information that <paramref name="pusch"/> has sizes of.</param>
    public void Run(ResourceGrid grid, Tti tti, in UlschPdu pusch, ReadOnlySpan<byte> block, in UciBits uci)
    {
        PuschValidator.Check(_cell, pusch);
        ref int initial = ref _initialSubcarriers[pusch.HarqProcess % HarqProcesses];
        if (pusch.Retransmission == 0 || initial == 0) initial = pusch.PrbCount * CellShape.SubcarriersPerPrb;
        PuschSizes sizes = PuschSizes.Of(pusch, _cell.Prefix, initial);

        Span<byte> coded = _coded.AsSpan(0, sizes.CqiBits + sizes.DataBits), sent = _sent.AsSpan(0, sizes.TotalBits);
        if (sizes.CqiBits > 0) _control.EncodeCqi(uci.Cqi, pusch.Uci.CqiBits, coded[..sizes.CqiBits]);
        if (sizes.DataBits > 0)
            _encoder.Encode(block[..pusch.Size], pusch.RedundancyVersion, sizes.BitsPerSymbol, 1, 0, coded[sizes.CqiBits..]);
        _interleaver.Interleave(sizes, coded, sent);
        _control.Place(sizes, pusch.Uci, uci, sent);
        uint scrambling = PuschControl.Scrambling(_cell.Pci, tti, pusch.Rnti);
        _control.Scramble(sizes, pusch.Uci, scrambling, sent);

        Span<Cf32> symbols = _symbols.AsSpan(0, sizes.Subcarriers * sizes.Symbols);
        Modulator.Map(sizes.BitsPerSymbol, sent, symbols);
        int first = pusch.FirstPrb * CellShape.SubcarriersPerPrb, reference = PuschDmrs.SymbolOf(_cell.Prefix), perSlot = grid.Symbols / 2;
        for (int symbol = 0, column = 0; symbol < grid.Symbols; symbol++)
        {
            Span<Cf32> row = grid.Symbol(symbol).Slice(first, sizes.Subcarriers);
            if (symbol % perSlot == reference) _dmrs.Write(tti, symbol / perSlot, pusch.CyclicShift, row);
            else _precoder.Forward(symbols.Slice(column++ * sizes.Subcarriers, sizes.Subcarriers), row);
        }
    }
}
