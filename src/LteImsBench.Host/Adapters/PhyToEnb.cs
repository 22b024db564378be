using LteImsBench.Core.Time;
using LteImsBench.Enb;
using LteImsBench.Messages.Fapi;
using LteImsBench.Phy;

namespace LteImsBench.Host.Adapters;

/// <summary>Indications of the physical layer to the cell.</summary>
internal sealed class PhyToEnb(EnodeB enb) : IEnbPhyNotifier
{
    public void OnSubframe(Tti tti) => enb.OnSubframe(tti);

    public void OnRach(in RachIndication indication) => enb.OnRach(indication);

    public void OnPusch(in CrcIndication indication, ReadOnlySpan<byte> pdu) => enb.OnPusch(indication, pdu);

    public void OnHarq(in HarqIndication indication) => enb.OnHarq(indication);

    public void OnSchedulingRequest(in SrIndication indication) => enb.OnSchedulingRequest(indication);

    public void OnCqi(in CqiIndication indication) => enb.OnCqi(indication);
}
