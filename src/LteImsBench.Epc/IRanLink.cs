using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc;

/// <summary>What the core asks of the radio network: S1AP (TS 36.413) as calls. Never blocks; answers come by <see cref="IRanEvents"/>.</summary>
public interface IRanLink
{
    /// <summary>Tells whose connection this is, for the evidence.</summary>
    void Identify(EnbUeId ue, UeKey key);

    void SendNas(EnbUeId ue, OctetString nas);

    void SetUpContext(EnbUeId ue, ContextSetup setup);

    void SetUpErabs(EnbUeId ue, IReadOnlyList<ErabSetup> erabs);

    void ModifyErabs(EnbUeId ue, IReadOnlyList<ErabModify> erabs);

    void ReleaseErabs(EnbUeId ue, IReadOnlyList<EpsBearerId> bearers, OctetString nas);

    void Release(EnbUeId ue, ReleaseCause cause);

    void Page(PagingRequest request);
}

/// <summary>What the radio network reports to the core: S1AP (TS 36.413) as calls, on the bench thread.</summary>
public interface IRanEvents
{
    /// <summary>The UE that holds this S-TMSI, or null.</summary>
    UeKey? KeyOf(STmsi sTmsi);

    void OnInitialUe(EnbUeId ue, InitialUe message);

    void OnUplinkNas(EnbUeId ue, OctetString nas);

    void OnNasNonDelivery(EnbUeId ue, OctetString nas);

    void OnContextSetUp(EnbUeId ue, ErabResult result);

    void OnErabsSetUp(EnbUeId ue, ErabResult result);

    void OnErabsModified(EnbUeId ue, ErabResult result);

    void OnErabsReleased(EnbUeId ue, ErabResult result);

    void OnRadioCapability(EnbUeId ue, OctetString capability);

    void OnReleaseRequest(EnbUeId ue, ReleaseCause cause);

    void OnReleased(EnbUeId ue);
}
