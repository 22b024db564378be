using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Tests.Support;

/// <summary>A core for tests of the eNB: gives every UE that shows up its keys and default bearer, and keeps what it is told.</summary>
internal sealed class ScriptedCore : ICoreLink
{
    private IEnb? _enb;
    private int _lastKey;

    public IEnb Enb
    {
        get => _enb!;
        set => _enb = value;
    }

    /// <summary>E-RABs of the initial context; empty for signalling only, null to send no context.</summary>
    public Func<EnbUeId, IReadOnlyList<ErabSetup>?> Erabs { get; set; } =
        _ => [new ErabSetup(new(5), new(9, 9), OctetString.FromHex("0742"))];

    public Func<EnbUeId, OctetString> KEnb { get; set; } = _ => TestNetwork.KEnb;

    public byte Algorithms { get; set; } = 0b1111;

    public OctetString StoredCapability { get; set; }

    public Dictionary<STmsi, UeKey> Known { get; } = [];

    public List<(EnbUeId Ue, InitialUe Message)> Initial { get; } = [];

    public List<(EnbUeId Ue, OctetString Nas)> UplinkNas { get; } = [];

    public List<(EnbUeId Ue, OctetString Nas)> NotDelivered { get; } = [];

    public List<(EnbUeId Ue, ErabResult Result)> Contexts { get; } = [];

    public List<(EnbUeId Ue, ErabResult Result)> ErabsSetUp { get; } = [];

    public List<(EnbUeId Ue, ErabResult Result)> ErabsModified { get; } = [];

    public List<(EnbUeId Ue, ErabResult Result)> ErabsReleased { get; } = [];

    public List<(EnbUeId Ue, OctetString Capability)> Capabilities { get; } = [];

    public List<(EnbUeId Ue, ReleaseCause Cause)> ReleaseRequests { get; } = [];

    public List<EnbUeId> Released { get; } = [];

    public List<(EnbUeId Ue, EpsBearerId Bearer, OctetString Packet)> Data { get; } = [];

    /// <summary>Counts uplink packets without keeping them.</summary>
    public bool CountsOnly { get; set; }

    public int Packets { get; private set; }

    public UeKey? KeyOf(STmsi sTmsi) => Known.TryGetValue(sTmsi, out UeKey key) ? key : null;

    public void OnInitialUe(EnbUeId ue, InitialUe message)
    {
        Initial.Add((ue, message));
        Enb.Identify(ue, new(++_lastKey));
        if (Erabs(ue) is { } erabs) Enb.SetUpContext(ue, new(KEnb(ue), Algorithms, Algorithms, erabs, StoredCapability));
    }

    public void OnUplinkNas(EnbUeId ue, OctetString nas) => UplinkNas.Add((ue, nas));

    public void OnNasNonDelivery(EnbUeId ue, OctetString nas) => NotDelivered.Add((ue, nas));

    public void OnContextSetUp(EnbUeId ue, ErabResult result) => Contexts.Add((ue, result));

    public void OnErabsSetUp(EnbUeId ue, ErabResult result) => ErabsSetUp.Add((ue, result));

    public void OnErabsModified(EnbUeId ue, ErabResult result) => ErabsModified.Add((ue, result));

    public void OnErabsReleased(EnbUeId ue, ErabResult result) => ErabsReleased.Add((ue, result));

    public void OnRadioCapability(EnbUeId ue, OctetString capability) => Capabilities.Add((ue, capability));

    public void OnReleaseRequest(EnbUeId ue, ReleaseCause cause)
    {
        ReleaseRequests.Add((ue, cause));
        Enb.Release(ue, cause);
    }

    public void OnReleased(EnbUeId ue) => Released.Add(ue);

    public void OnUplinkData(EnbUeId ue, EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
        Packets++;
        if (!CountsOnly) Data.Add((ue, bearer, new(packet)));
    }
}
