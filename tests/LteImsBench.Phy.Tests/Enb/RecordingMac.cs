using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;

namespace LteImsBench.Phy.Tests.Enb;

/// <summary>Keeps what the physical layer reports, and runs <paramref name="turn"/> as its turn of the subframe.</summary>
internal sealed class RecordingMac(Action<Tti> turn) : IEnbPhyNotifier
{
    public List<Tti> Subframes { get; } = [];

    public List<RachIndication> Preambles { get; } = [];

    public List<CrcIndication> Puschs { get; } = [];

    public List<byte[]> Blocks { get; } = [];

    public List<HarqIndication> Feedback { get; } = [];

    public List<SrIndication> Requests { get; } = [];

    public List<CqiIndication> Reports { get; } = [];

    public void OnSubframe(Tti tti)
    {
        Subframes.Add(tti);
        turn(tti);
    }

    public void OnRach(in RachIndication indication) => Preambles.Add(indication);

    public void OnPusch(in CrcIndication indication, ReadOnlySpan<byte> pdu)
    {
        Puschs.Add(indication);
        Blocks.Add(pdu.ToArray());
    }

    public void OnHarq(in HarqIndication indication) => Feedback.Add(indication);

    public void OnSchedulingRequest(in SrIndication indication) => Requests.Add(indication);

    public void OnCqi(in CqiIndication indication) => Reports.Add(indication);
}
