using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;

namespace LteImsBench.Phy;

/// <summary>What a physical layer has received. Called per TTI: must neither block nor allocate.</summary>
public interface IUplinkReports
{
    void OnRach(in RachIndication indication);

    /// <summary>A PUSCH was judged; <paramref name="pdu"/> is empty unless the CRC is right.</summary>
    void OnPusch(in CrcIndication indication, ReadOnlySpan<byte> pdu);

    void OnHarq(in HarqIndication indication);

    void OnSchedulingRequest(in SrIndication indication);

    void OnCqi(in CqiIndication indication);
}

/// <summary>What a physical layer reports to the MAC of the network. Called per TTI: must neither block nor allocate.</summary>
public interface IEnbPhyNotifier : IUplinkReports
{
    /// <summary>
    /// SUBFRAME.indication: the requests for downlink subframe <paramref name="tti"/> are due, and the UL_CONFIG for four later.
    /// Everything received up to four subframes before it has been reported.
    /// </summary>
    void OnSubframe(Tti tti);
}
