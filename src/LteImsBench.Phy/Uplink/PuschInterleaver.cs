using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>
/// The channel interleaver, TS 36.212 §5.2.2.8: written row by row, read column by column, so that a column is an SC-FDMA symbol. Rank
/// indication keeps its places free of other bits; HARQ-ACK overwrites them.
/// </summary>
internal sealed class PuschInterleaver(CyclicPrefix prefix)
{
    private const int ColumnsOfControl = 4;

    private readonly bool[] _isRi = new bool[12 * CellShape.MostSubcarriers];
    private readonly int[] _ackColumns = prefix == CyclicPrefix.Normal ? [2, 3, 8, 9] : [1, 2, 6, 7];
    private readonly int[] _riColumns = prefix == CyclicPrefix.Normal ? [1, 4, 7, 10] : [0, 3, 5, 8];

    /// <summary>Where symbol <paramref name="index"/> of HARQ-ACK goes, in symbols from the start of the subframe as it is sent.</summary>
    public int AckPlace(in PuschSizes sizes, int index) => Place(_ackColumns, sizes, index);

    /// <summary>Where symbol <paramref name="index"/> of the rank indication goes.</summary>
    public int RiPlace(in PuschSizes sizes, int index) => Place(_riColumns, sizes, index);

    /// <summary>Interleaves CQI and data bits; bits at the places of rank indication are left alone.</summary>
    /// <param name="sizes">Of the transmission.</param>
    /// <param name="bits">CQI, then data.</param>
    /// <param name="sent">Receives all bits in the order in which they are sent.</param>
    public void Interleave(in PuschSizes sizes, ReadOnlySpan<byte> bits, Span<byte> sent)
    {
        Mark(sizes, true);
        int rows = sizes.Subcarriers, columns = sizes.Symbols, perSymbol = sizes.BitsPerSymbol, read = 0;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                int place = column * rows + row;
                if (_isRi[place]) continue;
                bits.Slice(read, perSymbol).CopyTo(sent[(place * perSymbol)..]);
                read += perSymbol;
            }
        }

        Mark(sizes, false);
    }

    /// <summary>The inverse for soft bits; those of rank indication are left out.</summary>
    public void Deinterleave(in PuschSizes sizes, ReadOnlySpan<short> received, Span<short> soft)
    {
        Mark(sizes, true);
        int rows = sizes.Subcarriers, columns = sizes.Symbols, perSymbol = sizes.BitsPerSymbol, written = 0;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                int place = column * rows + row;
                if (_isRi[place]) continue;
                int from = place * perSymbol;
                for (int i = 0; i < perSymbol; i++) soft[written + i] = received[from + i];
                written += perSymbol;
            }
        }

        Mark(sizes, false);
    }

    // Places fill the last row first, and the four columns in the order 0, 3, 2, 1.
    private static int Place(int[] columns, in PuschSizes sizes, int index) =>
        columns[3 * index % ColumnsOfControl] * sizes.Subcarriers + sizes.Subcarriers - 1 - index / ColumnsOfControl;

    private void Mark(in PuschSizes sizes, bool value)
    {
        for (int i = 0; i < sizes.RiSymbols; i++) _isRi[RiPlace(sizes, i)] = value;
    }
}
