using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.UeSim.Rrc.Cells;

/// <summary>Whether a UE may camp on a cell, TS 36.304 §5.2.3 and §5.3.1.</summary>
internal static class CellSelection
{
    /// <summary>Why the cell is not suitable; <c>null</c> when it is.</summary>
    /// <param name="sib1">The cell's SystemInformationBlockType1.</param>
    /// <param name="rsrpDbm">Q_rxlevmeas.</param>
    public static string? Obstacle(SystemInformationBlockType1 sib1, float rsrpDbm)
    {
        // Both fields count steps of 2 dB.
        int minimum = 2 * (sib1.CellSelectionInfo.QRxLevMin + (sib1.CellSelectionInfo.QRxLevMinOffset ?? 0));
        if (sib1.CellAccessRelatedInfo.CellBarred == CellBarred.Barred) return "the cell is barred";
        if (sib1.CellAccessRelatedInfo.CsgIndication) return "a closed subscriber group cell";
        return rsrpDbm > minimum ? null : $"{rsrpDbm:0} dBm is not above {minimum} dBm";
    }

    /// <summary>The PLMN to use of those that the cell serves, and its place from 1: the home PLMN where it is there, else the first.</summary>
    public static bool TrySelectPlmn(SystemInformationBlockType1 sib1, Plmn home, out Plmn plmn, out int index)
    {
        (plmn, index) = (default, 0);
        string? mcc = null;
        SequenceOf<PlmnIdentityInfo> list = sib1.CellAccessRelatedInfo.PlmnIdentityList;
        for (int i = 0; i < list.Count; i++)
        {
            PlmnIdentity identity = list[i].PlmnIdentity;
            mcc = identity.Mcc ?? mcc;
            if (mcc is null || !Plmn.TryParse(mcc + identity.Mnc, out Plmn found)) continue;
            if (index != 0 && found != home) continue;
            (plmn, index) = (found, i + 1);
            if (found == home) return true;
        }

        return index != 0;
    }
}
