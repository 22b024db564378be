using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;

namespace LteImsBench.UeSim;

/// <summary>What a simulated UE tells the timeline: its changes of state and, where it records alone, its PDUs.</summary>
internal sealed class UeLog(Timeline timeline, UeKey key, bool recordsPdus)
{
    public bool RecordsPdus => recordsPdus;

    public void State(Layer layer, string name, string detail = "") => timeline.State(layer, Side.Ue, key, name, detail);

    public void Pdu(Layer layer, LinkDirection direction, string name, PduKind kind, ReadOnlySpan<byte> pdu)
    {
        if (recordsPdus) timeline.Pdu(layer, Side.Ue, direction, key, name, kind, pdu);
    }
}
