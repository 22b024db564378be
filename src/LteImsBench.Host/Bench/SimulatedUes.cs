using LteImsBench.Core.Identity;
using LteImsBench.Epc.Subscribers;
using LteImsBench.Host.Air;
using LteImsBench.Host.Configuration;
using LteImsBench.Phy.Ue;
using LteImsBench.UeSim;
using LteImsBench.UeSim.Card;

namespace LteImsBench.Host.Bench;

/// <summary>The simulated UEs of a bench.</summary>
public sealed class SimulatedUes
{
    private readonly NetworkBench _bench;
    private readonly IBenchAir _air;
    private readonly UeDirectory _directory;
    private readonly Dictionary<UeKey, (SimulatedUeSession Session, IUePhy Phy)> _sessions = [];
    private int _added;

    internal SimulatedUes(NetworkBench bench, IBenchAir air, UeDirectory directory) => (_bench, _air, _directory) = (bench, air, directory);

    public IReadOnlyCollection<SimulatedUeSession> All => [.. _sessions.Values.Select(entry => entry.Session)];

    /// <summary>The settings of a handset with the card of a subscriber.</summary>
    public static UeSettings SettingsOf(Subscriber subscriber, int seed) => new()
    {
        Imsi = subscriber.Imsi,
        Seed = seed,
        Usim = new()
        {
            Algorithm = subscriber.Algorithm == AkaAlgorithm.Xor ? UsimAlgorithm.Xor : UsimAlgorithm.Milenage,
            K = subscriber.K,
            OPc = !subscriber.Opc.IsEmpty || subscriber.Op.IsEmpty ? subscriber.Opc : Security.Milenage.DeriveOpc(subscriber.K, subscriber.Op),
            ResLength = subscriber.ResLength,
            Sqn = subscriber.Sqn,
        },
    };

    /// <summary>Adds a UE with the card of a subscriber, powered off.</summary>
    /// <param name="imsi">Empty for the first subscriber that has no UE.</param>
    /// <param name="pdnType">ipv4, ipv6, ipv4v6, or empty for the last.</param>
    /// <param name="seed">0 takes one from the bench.</param>
    /// <exception cref="FormatException">There is no such subscriber or PDN type, or it has a UE already.</exception>
    public SimulatedUeSession Add(string imsi, string pdnType, int seed)
    {
        IReadOnlyList<Subscriber> subscribers = _bench.Hss.Subscribers;
        Subscriber subscriber = imsi.Length == 0
            ? subscribers.FirstOrDefault(candidate => !_sessions.ContainsKey(_directory.KeyOf(candidate.Imsi))) ?? throw new FormatException("every subscriber has a simulated UE already")
            : subscribers.FirstOrDefault(candidate => candidate.Imsi.Digits == imsi) ?? throw new FormatException($"the bench has no subscriber with IMSI {imsi}");
        UeSettings settings = SettingsOf(subscriber, seed != 0 ? seed : _bench.Config.Seed + _added);
        return Add(pdnType.Length == 0 ? settings : YamlBinder.With(settings, "pdn-type", pdnType));
    }

    /// <summary>Adds a UE, powered off.</summary>
    /// <exception cref="FormatException">Its subscriber has a UE already.</exception>
    public SimulatedUeSession Add(UeSettings settings)
    {
        UeKey key = _directory.KeyOf(settings.Imsi);
        if (_sessions.ContainsKey(key)) throw new FormatException($"IMSI {settings.Imsi} has a simulated UE already");
        _added++;
        IUePhy? phy = null;
        var ue = new SimulatedUe(new(_bench.Loop, _bench.Timeline, key, settings, notifier => phy = _air.AddUe(notifier)));
        var session = new SimulatedUeSession(ue, key, _bench);
        _sessions[key] = (session, phy ?? throw new InvalidOperationException("the UE took no physical layer"));
        return session;
    }

    /// <summary>Switches a UE off, as by pulling its battery, and removes it; false when there is none.</summary>
    public bool Remove(UeKey key)
    {
        if (!_sessions.Remove(key, out var entry)) return false;
        entry.Session.Ue.PowerOff();
        _air.RemoveUe(entry.Phy);
        return true;
    }
}
