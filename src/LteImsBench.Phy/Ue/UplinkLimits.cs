using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Ue;

/// <summary>Whether what a network asks of a UE fits its cell; a network that errs is not answered.</summary>
internal static class UplinkLimits
{
    private const int PrachPrbs = 6;
    private const int MaxRootSequence = 837;
    private const int MaxZone = 15;
    private const int MaxHighSpeedZone = 14;
    private const int Shifts = 12;

    /// <summary>deltaPUCCH-Shift and nCS-AN as TS 36.211 §5.4 allows them.</summary>
    public static bool IsValid(in PucchCommon pucch) =>
        pucch.DeltaShift is >= 1 and <= 3 && pucch.CyclicShiftsAn <= 7 && pucch.CyclicShiftsAn % pucch.DeltaShift == 0;

    /// <summary>Preamble format 0 within the carrier.</summary>
    public static bool IsImplemented(in PrachSettings prach) =>
        PrachOccasion.IsDefined(prach.ConfigIndex) && PrachOccasion.Format(prach.ConfigIndex) == 0
        && prach.FrequencyOffset + PrachPrbs <= prach.UplinkPrbCount && prach.RootSequence <= MaxRootSequence
        && prach.ZeroCorrelationZone <= (prach.HighSpeed ? MaxHighSpeedZone : MaxZone);

    public static bool IsWithin(UplinkCell cell, in UlschPdu pusch) =>
        PuschValidator.FaultOf(cell, pusch) is null;

    /// <summary>Whether the resource blocks of a resource exist: m of TS 36.211 §5.4.3 counts them from both edges.</summary>
    public static bool IsWithin(UplinkCell cell, in PucchTransmission pucch)
    {
        PucchCommon common = cell.Pucch;
        int region = pucch.Resource / Shifts;
        if (pucch.Format < PucchFormat.Format2)
        {
            int covers = cell.Prefix == CyclicPrefix.Normal ? 3 : 2, mixed = covers * common.CyclicShiftsAn / common.DeltaShift;
            region = pucch.Resource < mixed
                ? common.CqiPrbs
                : (pucch.Resource - mixed) / (covers * Shifts / common.DeltaShift) + common.CqiPrbs + (common.CyclicShiftsAn + 7) / 8;
        }

        int pair = region / 2;
        return pucch.Resource >= 0 && pair < cell.PrbCount && 2 * pair <= cell.PrbCount;
    }
}
