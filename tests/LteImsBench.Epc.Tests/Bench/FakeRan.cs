using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Tests.Bench;

/// <summary>A radio network without radio: it carries NAS between the core and scripted UEs, and answers as an eNB does, in the next subframe.</summary>
internal sealed class FakeRan(AirLoop loop) : IRanLink
{
    private readonly Dictionary<EnbUeId, ScriptedUe> _connections = [];
    private int _last;

    public IRanEvents Core { get; set; } = null!;

    public List<ScriptedUe> Ues { get; } = [];

    /// <summary>Every NAS message that the core sent, as it went over the air.</summary>
    public List<OctetString> Downlink { get; } = [];

    public List<ContextSetup> Contexts { get; } = [];

    public List<PagingRequest> Pages { get; } = [];

    public List<ReleaseCause> Releases { get; } = [];

    /// <summary>E-RAB procedures as text: <c>setup 6 QCI 5</c>, <c>modify 7 QCI 1</c>, <c>release 6</c>.</summary>
    public List<string> Erabs { get; } = [];

    public List<(EnbUeId Connection, UeKey Key)> Identified { get; } = [];

    /// <summary>Bearers that the eNB will not set up.</summary>
    public HashSet<byte> Refused { get; } = [];

    public int Connections => _connections.Count;

    public EnbUeId Connect(ScriptedUe ue, OctetString nas, STmsi? sTmsi)
    {
        var id = new EnbUeId(++_last);
        _connections.Add(id, ue);
        loop.Post(() => Core.OnInitialUe(id, new(nas, EstablishmentCause.MoSignalling, sTmsi, new(Plmn.Parse("001/01"), new(ue.Tac)), new(1))));
        return id;
    }

    public void Uplink(EnbUeId id, OctetString nas) => loop.Post(() => Core.OnUplinkNas(id, nas));

    /// <summary>The radio link breaks, or inactivity: the eNB asks for the release.</summary>
    public void Lose(EnbUeId id, ReleaseCause cause = ReleaseCause.UserInactivity) => loop.Post(() => Core.OnReleaseRequest(id, cause));

    public void Identify(EnbUeId ue, UeKey key) => Identified.Add((ue, key));

    public void SendNas(EnbUeId ue, OctetString nas) => Deliver(ue, nas);

    public void SetUpContext(EnbUeId ue, ContextSetup setup)
    {
        Contexts.Add(setup);
        foreach (ErabSetup erab in setup.Erabs) Erabs.Add($"setup {erab.Bearer} QCI {erab.Qos.Qci}");
        Answer(ue, setup.Erabs, Core.OnContextSetUp);
        if (setup.RadioCapability.IsEmpty) loop.Post(() => Core.OnRadioCapability(ue, OctetString.FromHex("00")));
    }

    public void SetUpErabs(EnbUeId ue, IReadOnlyList<ErabSetup> erabs)
    {
        foreach (ErabSetup erab in erabs) Erabs.Add($"setup {erab.Bearer} QCI {erab.Qos.Qci}");
        Answer(ue, erabs, Core.OnErabsSetUp);
    }

    public void ModifyErabs(EnbUeId ue, IReadOnlyList<ErabModify> erabs)
    {
        foreach (ErabModify erab in erabs)
        {
            Erabs.Add($"modify {erab.Bearer} QCI {erab.Qos.Qci}");
            Deliver(ue, erab.Nas);
        }

        loop.Post(() => Core.OnErabsModified(ue, new([.. erabs.Select(erab => erab.Bearer)], [])));
    }

    public void ReleaseErabs(EnbUeId ue, IReadOnlyList<EpsBearerId> bearers, OctetString nas)
    {
        foreach (EpsBearerId bearer in bearers) Erabs.Add($"release {bearer}");
        Deliver(ue, nas);
        loop.Post(() => Core.OnErabsReleased(ue, new(bearers, [])));
    }

    public void Release(EnbUeId ue, ReleaseCause cause)
    {
        Releases.Add(cause);
        loop.Post(() =>
        {
            if (_connections.Remove(ue, out ScriptedUe? owner)) owner.OnReleased(ue);
            Core.OnReleased(ue);
        });
    }

    public void Page(PagingRequest request)
    {
        Pages.Add(request);
        foreach (ScriptedUe ue in Ues) loop.Post(() => ue.OnPage(request));
    }

    private void Answer(EnbUeId ue, IReadOnlyList<ErabSetup> erabs, Action<EnbUeId, ErabResult> report)
    {
        ErabSetup[] done = [.. erabs.Where(erab => !Refused.Contains(erab.Bearer.Value))];
        loop.Post(() => report(ue, new([.. done.Select(erab => erab.Bearer)], [.. erabs.Except(done).Select(erab => erab.Bearer)])));
        foreach (ErabSetup erab in done) Deliver(ue, erab.Nas);
    }

    private void Deliver(EnbUeId ue, OctetString nas)
    {
        if (nas.IsEmpty) return;
        Downlink.Add(nas);
        loop.Post(() =>
        {
            if (_connections.TryGetValue(ue, out ScriptedUe? owner)) owner.OnNas(nas);
        });
    }
}
