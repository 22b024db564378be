using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb;
using LteImsBench.Epc;
using LteImsBench.Messages.S1;

namespace LteImsBench.Host.Adapters;

/// <summary>What the core asks of the radio network. The cell is made after the core, so it is set then.</summary>
internal sealed class EpcToEnb : IRanLink
{
    public IEnb? Enb { get; set; }

    private IEnb Cell => Enb ?? throw new InvalidOperationException("the cell has not been made");

    public void Identify(EnbUeId ue, UeKey key) => Cell.Identify(ue, key);

    public void SendNas(EnbUeId ue, OctetString nas) => Cell.SendNas(ue, nas);

    public void SetUpContext(EnbUeId ue, ContextSetup setup) => Cell.SetUpContext(ue, setup);

    public void SetUpErabs(EnbUeId ue, IReadOnlyList<ErabSetup> erabs) => Cell.SetUpErabs(ue, erabs);

    public void ModifyErabs(EnbUeId ue, IReadOnlyList<ErabModify> erabs) => Cell.ModifyErabs(ue, erabs);

    public void ReleaseErabs(EnbUeId ue, IReadOnlyList<EpsBearerId> bearers, OctetString nas) => Cell.ReleaseErabs(ue, bearers, nas);

    public void Release(EnbUeId ue, ReleaseCause cause) => Cell.Release(ue, cause);

    public void Page(PagingRequest request) => Cell.Page(request);
}
