using LteImsBench.Messages.Nas;

namespace LteImsBench.UeSim.Nas;

/// <summary>What the causes of rejections mean to a UE, and how they are told.</summary>
internal static class Causes
{
    /// <summary>The causes after which the card is of no use until the UE is switched off and on (TS 24.301 §5.5.1.2.5).</summary>
    public static bool DisablesUsim(this EmmCause cause) => cause is
        EmmCause.IllegalUe
        or EmmCause.IllegalMe
        or EmmCause.EpsServicesNotAllowed
        or EmmCause.EpsServicesAndNonEpsServicesNotAllowed;

    /// <summary>The causes that forbid a PLMN or tracking area: the UE forgets its registration.</summary>
    public static bool ForbidsArea(this EmmCause cause) => cause is
        EmmCause.PlmnNotAllowed
        or EmmCause.TrackingAreaNotAllowed
        or EmmCause.RoamingNotAllowedInThisTrackingArea
        or EmmCause.EpsServicesNotAllowedInThisPlmn
        or EmmCause.NoSuitableCellsInTrackingArea;

    public static UeOutcome Refused(string message, EmmCause cause, string more = "") =>
        UeOutcome.Refuse($"EMM #{(int)cause}", $"{message}: EMM #{(int)cause} {cause}{more}");

    public static UeOutcome Refused(string message, EsmCause cause) =>
        UeOutcome.Refuse($"ESM #{(int)cause}", $"{message}: ESM #{(int)cause} {cause}");
}
