using LteImsBench.Core.Identity;

namespace LteImsBench.Phy.Ue;

/// <summary>What a UE looks for on the PDCCHs of a subframe.</summary>
/// <param name="Rntis">The RNTIs it was told to monitor.</param>
/// <param name="RaRnti">RA-RNTI while its window is open.</param>
/// <param name="TransmissionMode">1 or 2: format 1 beside 1A; 3: 2A; 4: 2 (TS 36.213 table 7.1-5).</param>
internal readonly record struct PdcchTargets(MonitoredRntis Rntis, Rnti? RaRnti, byte TransmissionMode)
{
    public bool HasCommon => Rntis.SystemInformation || Rntis.Paging || RaRnti is not null;

    public bool IsOwn(Rnti rnti) => Rntis.CRnti == rnti || Rntis.TemporaryCRnti == rnti;
}
