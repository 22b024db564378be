using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;

namespace LteImsBench.Enb.Mac;

/// <summary>Puts transport blocks on the timeline while it asks for them.</summary>
internal sealed class MacEvidence(Timeline timeline)
{
    public void Downlink(in MacTraceInfo info, UeKey? ue, ReadOnlySpan<byte> block)
    {
        if (timeline.RecordsMac) Record(LinkDirection.Downlink, info, ue, block);
    }

    public void Uplink(in MacTraceInfo info, UeKey? ue, ReadOnlySpan<byte> block)
    {
        if (timeline.RecordsMac) Record(LinkDirection.Uplink, info, ue, block);
    }

    public void RandomAccess(int preamble, Rnti rnti, int timingAdvance) =>
        timeline.State(Layer.Mac, Side.Network, null, "RANDOM ACCESS", $"preamble {preamble} rnti {rnti} ta {timingAdvance}");

    private void Record(LinkDirection direction, in MacTraceInfo info, UeKey? ue, ReadOnlySpan<byte> block) => timeline.Record(new()
    {
        Layer = Layer.Mac,
        Side = Side.Network,
        Direction = direction,
        Ue = ue,
        Name = NameOf(info.Kind, direction),
        Detail = $"rnti {info.Rnti} {block.Length} octets" + (info.Retransmission > 0 ? $" retransmission {info.Retransmission}" : ""),
        Kind = PduKind.MacTransportBlock,
        Payload = new OctetString(block),
        Mac = info,
    });

    private static string NameOf(RntiKind kind, LinkDirection direction) => kind switch
    {
        RntiKind.Paging => "PCH",
        RntiKind.RandomAccess => "RAR",
        RntiKind.SystemInformation => "BCH DL-SCH",
        _ => direction == LinkDirection.Uplink ? "UL-SCH" : "DL-SCH",
    };
}
