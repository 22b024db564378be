using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb;
using LteImsBench.Epc;
using LteImsBench.Messages.S1;

namespace LteImsBench.Host.Adapters;

/// <summary>Takes a packet of a UE; it is valid only during the call.</summary>
internal delegate void UplinkPacketSink(ReadOnlySpan<byte> packet);

/// <summary>What the cell reports: signalling to the core, packets to the user plane.</summary>
internal sealed class EnbToEpc(IRanEvents core, EpcToUserPlane userPlane) : ICoreLink
{
    /// <summary>Takes the packets of UEs in place of the user plane.</summary>
    public UplinkPacketSink? Tap { get; set; }

    public UeKey? KeyOf(STmsi sTmsi) => core.KeyOf(sTmsi);

    public void OnInitialUe(EnbUeId ue, InitialUe message) => core.OnInitialUe(ue, message);

    public void OnUplinkNas(EnbUeId ue, OctetString nas) => core.OnUplinkNas(ue, nas);

    public void OnNasNonDelivery(EnbUeId ue, OctetString nas) => core.OnNasNonDelivery(ue, nas);

    public void OnContextSetUp(EnbUeId ue, ErabResult result)
    {
        core.OnContextSetUp(ue, result);
        userPlane.OnErabsReady(ue);
    }

    public void OnErabsSetUp(EnbUeId ue, ErabResult result)
    {
        core.OnErabsSetUp(ue, result);
        userPlane.OnErabsReady(ue);
    }

    public void OnErabsModified(EnbUeId ue, ErabResult result) => core.OnErabsModified(ue, result);

    public void OnErabsReleased(EnbUeId ue, ErabResult result) => core.OnErabsReleased(ue, result);

    public void OnRadioCapability(EnbUeId ue, OctetString capability) => core.OnRadioCapability(ue, capability);

    public void OnReleaseRequest(EnbUeId ue, ReleaseCause cause) => core.OnReleaseRequest(ue, cause);

    public void OnReleased(EnbUeId ue) => core.OnReleased(ue);

    public void OnUplinkData(EnbUeId ue, EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
        if (Tap is { } tap) tap(packet);
        else userPlane.OnUplink(ue, bearer, packet);
    }
}
