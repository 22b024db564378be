using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy.Common;

namespace LteImsBench.Phy.Uplink;

/// <summary>How the bits of a PUSCH are shared out between data and control information, TS 36.212 §5.2.2.6 to §5.2.2.8 and §5.2.4.1.</summary>
internal readonly record struct PuschSizes
{
    private const int TransportCrcBits = 24;
    private const int LargestUncheckedCqi = 11;
    private const int CqiCrcBits = 8;

    /// <summary>M_sc.</summary>
    public int Subcarriers { get; private init; }

    /// <summary>N_symb: SC-FDMA symbols with data; columns of the channel interleaver.</summary>
    public int Symbols { get; private init; }

    /// <summary>Q_m.</summary>
    public int BitsPerSymbol { get; private init; }

    /// <summary>Q' of HARQ-ACK, which overwrites what else would be there.</summary>
    public int AckSymbols { get; private init; }

    /// <summary>Q' of the rank indication.</summary>
    public int RiSymbols { get; private init; }

    /// <summary>Q_CQI, coded bits.</summary>
    public int CqiBits { get; private init; }

    /// <summary>G, coded bits of UL-SCH data.</summary>
    public int DataBits { get; private init; }

    /// <summary>All bits of the subframe.</summary>
    public int TotalBits => Subcarriers * Symbols * BitsPerSymbol;

    /// <summary>The CRC that a CQI report of this size has: 8 bits, or none.</summary>
    public static int CqiCrcOf(int bits) => bits > LargestUncheckedCqi ? CqiCrcBits : 0;

    /// <param name="pusch">The transmission.</param>
    /// <param name="prefix">Of the cell.</param>
    /// <param name="initialSubcarriers">M_sc of the first transmission of the transport block.</param>
    public static PuschSizes Of(in UlschPdu pusch, CyclicPrefix prefix, int initialSubcarriers)
    {
        int symbols = prefix == CyclicPrefix.Normal ? 12 : 10, subcarriers = pusch.PrbCount * CellShape.SubcarriersPerPrb;
        int perSymbol = (int)pusch.Modulation, all = subcarriers * symbols;
        UciOnPusch uci = pusch.Uci;
        long room = (long)initialSubcarriers * symbols;

        // What a symbol of the block's own bits is worth: the sum of K_r, or of the CQI report when there is no block.
        int cqiInput = uci.CqiBits == 0 ? 0 : uci.CqiBits + CqiCrcOf(uci.CqiBits);
        long weight = pusch.Size > 0 ? SumOfBlockSizes(pusch.Size * 8) * 8 : (long)Math.Max(cqiInput, 1) * (uci.CqiBits > 0 ? BetaOffsets.Cqi(uci.BetaCqi) : 8);
        int ack = uci.AckBits == 0 ? 0 : Count(uci.AckBits * room * BetaOffsets.Ack(uci.BetaAck), weight, 4 * subcarriers);
        int ri = uci.RiBits == 0 ? 0 : Count(uci.RiBits * room * BetaOffsets.Ri(uci.BetaRi), weight, 4 * subcarriers);
        int left = all - ri;
        int cqi = uci.CqiBits == 0 ? 0 : pusch.Size == 0 ? left : Count(cqiInput * room * BetaOffsets.Cqi(uci.BetaCqi), weight, left);
        return new()
        {
            Subcarriers = subcarriers,
            Symbols = symbols,
            BitsPerSymbol = perSymbol,
            AckSymbols = ack,
            RiSymbols = ri,
            CqiBits = cqi * perSymbol,
            DataBits = pusch.Size == 0 ? 0 : (left - cqi) * perSymbol,
        };
    }

    private static int Count(long weighted, long weight, int limit) => (int)Math.Min((weighted + weight - 1) / weight, limit);

    private static long SumOfBlockSizes(int bits)
    {
        CodeBlocks blocks = CodeBlocks.Of(bits + TransportCrcBits);
        return (long)blocks.SmallCount * blocks.SmallSize + (long)(blocks.Count - blocks.SmallCount) * blocks.Size;
    }
}
