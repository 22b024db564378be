using LteImsBench.Core.Identity;
using LteImsBench.Messages.S1;

namespace LteImsBench.Epc.Tests.Bench;

/// <summary>The user plane as far as the core sees it.</summary>
internal sealed class FakeSessions : ISessionLink
{
    public List<PdnSession> Open { get; } = [];

    /// <summary>Active bearers with the template octets last told.</summary>
    public Dictionary<EpsBearerId, (ErabQos Qos, byte[] Tft)> Active { get; } = [];

    public EnbUeId? Reachable { get; private set; }

    public List<string> Log { get; } = [];

    public void OnSessionOpened(PdnSession session)
    {
        Open.Add(session);
        Log.Add($"open {session.Apn}");
    }

    public void OnSessionClosed(PdnSession session)
    {
        Assert.True(Open.Remove(session));
        Log.Add($"close {session.Apn}");
    }

    public void OnBearerActive(PdnSession session, EpsBearerId bearer, ErabQos qos, ReadOnlyMemory<byte> trafficFlowTemplate)
    {
        Assert.Contains(session, Open);
        Active[bearer] = (qos, trafficFlowTemplate.ToArray());
        Log.Add($"active {bearer}");
    }

    public void OnBearerInactive(PdnSession session, EpsBearerId bearer)
    {
        Assert.Contains(session, Open);
        Assert.True(Active.Remove(bearer));
        Log.Add($"inactive {bearer}");
    }

    public void OnReachable(UeKey ue, EnbUeId? connection) => Reachable = connection;
}
