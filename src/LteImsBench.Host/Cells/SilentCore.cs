using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb;
using LteImsBench.Messages.S1;

namespace LteImsBench.Host.Cells;

/// <summary>A core network for a cell without UEs.</summary>
internal sealed class SilentCore : ICoreLink
{
    public UeKey? KeyOf(STmsi sTmsi) => null;

    public void OnInitialUe(EnbUeId ue, InitialUe message)
    {
    }

    public void OnUplinkNas(EnbUeId ue, OctetString nas)
    {
    }

    public void OnNasNonDelivery(EnbUeId ue, OctetString nas)
    {
    }

    public void OnContextSetUp(EnbUeId ue, ErabResult result)
    {
    }

    public void OnErabsSetUp(EnbUeId ue, ErabResult result)
    {
    }

    public void OnErabsModified(EnbUeId ue, ErabResult result)
    {
    }

    public void OnErabsReleased(EnbUeId ue, ErabResult result)
    {
    }

    public void OnRadioCapability(EnbUeId ue, OctetString capability)
    {
    }

    public void OnReleaseRequest(EnbUeId ue, ReleaseCause cause)
    {
    }

    public void OnReleased(EnbUeId ue)
    {
    }

    public void OnUplinkData(EnbUeId ue, EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
    }
}
