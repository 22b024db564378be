using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb;

/// <summary>What the eNB reports to the core network: S1AP (TS 36.413) and S1-U as calls. On the bench thread; must not block.</summary>
public interface ICoreLink
{
    /// <summary>The UE that holds this S-TMSI, so that evidence names it from its first message on; null when unknown.</summary>
    UeKey? KeyOf(STmsi sTmsi);

    void OnInitialUe(EnbUeId ue, InitialUe message);

    void OnUplinkNas(EnbUeId ue, OctetString nas);

    /// <summary>A downlink NAS message could not be delivered.</summary>
    void OnNasNonDelivery(EnbUeId ue, OctetString nas);

    /// <summary>INITIAL CONTEXT SETUP RESPONSE; a context that failed as a whole is released by the eNB afterwards.</summary>
    void OnContextSetUp(EnbUeId ue, ErabResult result);

    void OnErabsSetUp(EnbUeId ue, ErabResult result);

    void OnErabsModified(EnbUeId ue, ErabResult result);

    void OnErabsReleased(EnbUeId ue, ErabResult result);

    /// <summary>UE CAPABILITY INFO INDICATION: the UECapabilityInformation container list as the UE sent it.</summary>
    void OnRadioCapability(EnbUeId ue, OctetString capability);

    /// <summary>UE CONTEXT RELEASE REQUEST: the eNB wants the connection gone.</summary>
    void OnReleaseRequest(EnbUeId ue, ReleaseCause cause);

    /// <summary>UE CONTEXT RELEASE COMPLETE: the identity is no longer valid.</summary>
    void OnReleased(EnbUeId ue);

    /// <summary>An IP packet of the UE. Called on the TTI path: the span is valid during the call only.</summary>
    void OnUplinkData(EnbUeId ue, EpsBearerId bearer, ReadOnlySpan<byte> packet);
}
