using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.UeSim.Nas;
using LteImsBench.UeSim.Rrc;
using LteImsBench.UeSim.Rrc.Connection;

namespace LteImsBench.UeSim.Tests.Fakes;

/// <summary>An access stratum that carries NAS messages to a script.</summary>
internal sealed class FakeNasLink : INasLink
{
    private readonly Queue<EstablishmentOutcome> _outcomes = new();

    public Tai? Tai { get; set; } = new(Plmn.Parse("001/01"), new Tac(1));

    public bool IsConnected { get; private set; }

    public Task Released { get; set; } = Task.CompletedTask;

    public IEnumerable<EpsBearerId> Bearers { get; set; } = [];

    public List<EstablishmentRequest> Requests { get; } = [];

    public int LocalReleases { get; private set; }

    /// <summary>NAS above.</summary>
    public IRrcUser? User { get; set; }

    /// <summary>The network: what it does with an uplink message.</summary>
    public Action<OctetString>? OnUplink { get; set; }

    /// <summary>Instead of connecting, the next attempt ends so.</summary>
    public void FailNext(EstablishmentOutcome outcome) => _outcomes.Enqueue(outcome);

    public Task<EstablishmentOutcome> EstablishAsync(EstablishmentRequest request, CancellationToken stop)
    {
        Requests.Add(request);
        if (_outcomes.TryDequeue(out EstablishmentOutcome outcome)) return Task.FromResult(outcome);
        IsConnected = true;
        OnUplink?.Invoke(request.Nas);
        return Task.FromResult(new EstablishmentOutcome(EstablishmentResult.Connected));
    }

    public bool SendNas(OctetString nas)
    {
        if (!IsConnected) return false;
        OnUplink?.Invoke(nas);
        return true;
    }

    public void ReleaseLocally()
    {
        LocalReleases++;
        Release(ConnectionEnd.Local);
    }

    public void Release(ConnectionEnd end = ConnectionEnd.Released)
    {
        if (!IsConnected) return;
        IsConnected = false;
        User!.OnReleased(end);
    }
}
