using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Enb.Rrc;

/// <summary>Puts RRC messages on the timeline, and loses those that a fault asks to lose.</summary>
internal sealed class RrcEvidence(Timeline timeline)
{
    /// <summary>Says whether a message is to be lost; null loses none.</summary>
    public Func<RrcFaultPoint, bool>? Drops { get; set; }

    public void State(UeKey? ue, string name, string detail = "") => timeline.State(Layer.Rrc, Side.Network, ue, name, detail);

    /// <summary>Encodes and records a message to be sent; null when it is to be lost.</summary>
    public byte[]? Encode(RrcMessage message, PduKind kind, UeKey? ue, string detail)
    {
        string name = RrcCodec.NameOf(message);
        if (IsDropped(new(ue, LinkDirection.Downlink, name, message))) return null;
        byte[] pdu = RrcCodec.Encode(message);
        timeline.Pdu(Layer.Rrc, Side.Network, LinkDirection.Downlink, ue, name, kind, pdu, detail);
        return pdu;
    }

    /// <summary>Records a received message; false when it cannot be read or is to be lost.</summary>
    public bool Accept(in DecodeResult<RrcMessage> decoded, PduKind kind, UeKey? ue, ReadOnlySpan<byte> pdu, string detail)
    {
        string name = decoded.IsOk ? RrcCodec.NameOf(decoded.Value) : "undecodable RRC message";
        if (decoded.Fault is { } fault) detail = $"{detail} {fault}";
        timeline.Pdu(Layer.Rrc, Side.Network, LinkDirection.Uplink, ue, name, kind, pdu, detail);
        return decoded.IsOk && !IsDropped(new(ue, LinkDirection.Uplink, name, decoded.Value));
    }

    private bool IsDropped(in RrcFaultPoint point)
    {
        if (Drops?.Invoke(point) != true) return false;
        State(point.Ue, "RRC MESSAGE DROPPED", point.Name);
        return true;
    }
}
