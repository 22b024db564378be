using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb;

/// <summary>What the core network asks of the eNB: S1AP (TS 36.413) and S1-U as calls. On the bench thread; never blocks. Unknown UEs are ignored.</summary>
public interface IEnb
{
    /// <summary>Tells whose connection this is, for the evidence.</summary>
    void Identify(EnbUeId ue, UeKey key);

    void SendNas(EnbUeId ue, OctetString nas);

    /// <summary>Security mode, capability enquiry where needed, then SRB2 and the E-RABs; answered by <see cref="ICoreLink.OnContextSetUp"/>.</summary>
    void SetUpContext(EnbUeId ue, ContextSetup setup);

    void SetUpErabs(EnbUeId ue, IReadOnlyList<ErabSetup> erabs);

    void ModifyErabs(EnbUeId ue, IReadOnlyList<ErabModify> erabs);

    void ReleaseErabs(EnbUeId ue, IReadOnlyList<EpsBearerId> bearers, OctetString nas);

    /// <summary>UE CONTEXT RELEASE COMMAND; answered by <see cref="ICoreLink.OnReleased"/>.</summary>
    void Release(EnbUeId ue, ReleaseCause cause);

    void Page(PagingRequest request);

    /// <summary>An IP packet for the UE. Dropped when the bearer has no DRB.</summary>
    void SendData(EnbUeId ue, EpsBearerId bearer, ReadOnlySpan<byte> packet);
}
