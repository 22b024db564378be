using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Phy.Uplink;

/// <summary>What a PUSCH must be for this PHY to send or receive it.</summary>
internal static class PuschValidator
{
    private const int MostAckBits = 2;
    private const int MostRiBits = 2;
    private const int MostReportBits = 32;

    /// <summary>Throws where <see cref="FaultOf"/> finds one.</summary>
    public static void Check(UplinkCell cell, in UlschPdu pusch)
    {
        if (FaultOf(cell, pusch) is { } fault) throw new ArgumentException(fault, nameof(pusch));
    }

    /// <summary>What is wrong with a transmission, or null.</summary>
    public static string? FaultOf(UplinkCell cell, in UlschPdu pusch)
    {
        if (!DftPrecoder.IsValid(pusch.PrbCount) || pusch.FirstPrb + pusch.PrbCount > cell.PrbCount)
            return $"PUSCH of {pusch.PrbCount} PRB from {pusch.FirstPrb} in {cell.PrbCount}";
        if (pusch.Modulation is not (Modulation.Qpsk or Modulation.Qam16 or Modulation.Qam64)) return $"PUSCH with {pusch.Modulation}";
        if (pusch.Size is < 0 or > TransportBlockSizes.MaxOctets) return $"transport block of {pusch.Size} octets";
        UciOnPusch uci = pusch.Uci;
        if (uci.AckBits > MostAckBits || uci.RiBits > MostRiBits || uci.CqiBits > MostReportBits)
            return $"control information of {uci.AckBits} ACK, {uci.RiBits} RI and {uci.CqiBits} CQI bits on PUSCH is not implemented";
        if (uci.AckBits > 0 && !BetaOffsets.IsAck(uci.BetaAck) || uci.RiBits > 0 && !BetaOffsets.IsRi(uci.BetaRi) || uci.CqiBits > 0 && !BetaOffsets.IsCqi(uci.BetaCqi))
            return $"reserved betaOffset among {uci.BetaAck}, {uci.BetaRi}, {uci.BetaCqi} of ACK, RI, CQI";
        return pusch.Size == 0 && uci is { AckBits: 0, RiBits: 0, CqiBits: 0 } ? "PUSCH with nothing in it" : null;
    }
}
