using LteImsBench.Core.Time;
using LteImsBench.Phy.Ue;

namespace LteImsBench.UeSim.Mac;

/// <summary>What UE MAC reports to RRC. Called per TTI on the bench thread; spans are valid only during the call.</summary>
internal interface IUeMacNotifier
{
    void OnCellFound(in FoundCell cell);

    void OnNoCell();

    void OnMib(Tti tti, ReadOnlySpan<byte> mib);

    /// <summary>A subframe begins; MAC has done its own work for it.</summary>
    void OnSubframe(Tti tti);

    /// <summary>A BCCH transport block of SI-RNTI.</summary>
    void OnBroadcast(Tti tti, ReadOnlySpan<byte> pdu);

    /// <summary>A PCCH transport block of P-RNTI.</summary>
    void OnPaging(Tti tti, ReadOnlySpan<byte> pdu);

    void OnRandomAccessComplete();

    /// <summary>As many preambles as allowed were sent (TS 36.321 §5.1.4); the attempts go on.</summary>
    void OnRandomAccessProblem();

    /// <summary>PUCCH and SRS are released: the time alignment timer expired, or scheduling requests were not answered.</summary>
    void OnUplinkControlReleased();

    void OnSync(bool inSync);
}
