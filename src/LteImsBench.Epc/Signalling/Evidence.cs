using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;

namespace LteImsBench.Epc.Signalling;

/// <summary>What the core writes into the timeline.</summary>
internal sealed class Evidence(Timeline timeline)
{
    private const string Ciphered = "NAS (ciphered)";

    public void State(UeKey? ue, string name, string detail = "") => timeline.State(Layer.Epc, Side.Network, ue, name, detail);

    /// <summary>Records a NAS message: as it went over the air and, where that was ciphered, as it reads without.</summary>
    public void Nas(LinkDirection direction, UeKey? ue, string name, OctetString wire, OctetString? deciphered, string detail = "")
    {
        timeline.Pdu(Layer.Nas, Side.Network, direction, ue, deciphered is null ? name : Ciphered, PduKind.NasWire, wire, deciphered is null ? detail : "");
        if (deciphered is { } plain) timeline.Pdu(Layer.Nas, Side.Network, direction, ue, name, PduKind.NasPlain, plain, detail);
    }

    /// <summary>Records a message that could not be deciphered.</summary>
    public void Unreadable(UeKey? ue, OctetString wire, string detail) =>
        timeline.Pdu(Layer.Nas, Side.Network, LinkDirection.Uplink, ue, Ciphered, PduKind.NasWire, wire, detail);
}
