using LteImsBench.Core.Identity;

namespace LteImsBench.Enb.Mac;

/// <summary>What MAC reports to RRC. Called on the TTI path; must not block.</summary>
internal interface IMacUpper
{
    /// <summary>
    /// A CCCH SDU came in Msg3. The answer is the UE that the temporary C-RNTI is for from now on, with a reply waiting on its CCCH, or
    /// null to leave the UE unanswered.
    /// </summary>
    MacUe? OnMsg3(Rnti temporary, ReadOnlySpan<byte> ccchSdu);

    /// <summary>
    /// A UE with a C-RNTI went through random access again: it has no scheduling request resources any more (TS 36.321 §5.4.4), nor
    /// periodic reports.
    /// </summary>
    void OnPucchLost(MacUe ue);

    /// <summary>The UE has not been heard for long, in either direction.</summary>
    void OnSilence(MacUe ue);
}
