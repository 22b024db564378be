using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Phy.Uplink;

/// <summary>What a PUSCH must be for this PHY to send or receive it.</summary>
internal static class PuschValidator
{
    private const int LargestReport = 32;

    public static void Check(UplinkCell cell, in UlschPdu pusch)
    {
        if (!DftPrecoder.IsValid(pusch.PrbCount) || pusch.FirstPrb + pusch.PrbCount > cell.PrbCount)
            throw new ArgumentException($"PUSCH of {pusch.PrbCount} PRB from {pusch.FirstPrb} in {cell.PrbCount}", nameof(pusch));
        if (pusch.Modulation is not (Modulation.Qpsk or Modulation.Qam16 or Modulation.Qam64))
            throw new ArgumentException($"PUSCH with {pusch.Modulation}", nameof(pusch));
        if (pusch.Size < 0 || pusch.Size > TransportBlockSizes.MaxOctets)
            throw new ArgumentException($"transport block of {pusch.Size} octets", nameof(pusch));
        UciOnPusch uci = pusch.Uci;
        if (uci.AckBits > 2 || uci.RiBits > 2 || uci.CqiBits > LargestReport)
            throw new NotSupportedException($"control information of {uci.AckBits} ACK, {uci.RiBits} RI and {uci.CqiBits} CQI bits on PUSCH");
        if (pusch.Size == 0 && uci is { AckBits: 0, RiBits: 0, CqiBits: 0 }) throw new ArgumentException("PUSCH with nothing in it", nameof(pusch));
    }
}
