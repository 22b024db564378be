using System.Net;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.UeSim.Card;
using LteImsBench.UeSim.Ims;
using LteImsBench.UeSim.Ip;
using LteImsBench.UeSim.Nas;
using LteImsBench.UeSim.Rrc;
using LteImsBench.UserPlane.Icmp;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UeSim;

/// <summary>
/// A handset from its physical layer to its IMS client. Everything is called, and calls back, on the bench thread; every operation
/// says how it ended and never throws for what the network does. The card's sequence number, the GUTI and the NAS security context
/// outlast <see cref="PowerOff"/>.
/// </summary>
public sealed class SimulatedUe : IDisposable
{
    private static readonly TimeSpan SearchTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EchoTime = TimeSpan.FromSeconds(10);
    private const int EchoOctets = 56;

    private readonly UeDependencies _needs;
    private readonly UeLog _log;
    private readonly UeRrc _rrc;
    private readonly UeNas _nas;
    private readonly PdnInterfaces _pdns;
    private readonly UplinkQueue _waiting;
    private readonly ImsService _ims;

    public SimulatedUe(UeDependencies needs)
    {
        UeSettings settings = needs.Settings;
        TimeProvider clock = needs.Loop.Clock;
        _needs = needs;
        _log = new(needs.Timeline, needs.Key, settings.RecordsPdus);
        var card = new UsimCard(settings.Usim);

        // A layer's choices do not depend on how often another one chooses.
        Random Seeded(int layer) => new(unchecked(settings.Seed * 31 + layer));
        _waiting = new((bearer, packet) => _rrc!.SendPacket(bearer, packet), () => _nas!.RequestServiceAsync());
        _pdns = new(new(clock, _log, Seeded(1), SendPacket));
        _rrc = new(new(needs.Loop.Clock, _log, settings, Seeded(2), needs.Phy) { User = () => _nas!, Packets = _pdns.Receive });
        _nas = new(new(clock, _log, settings, card), _rrc, _pdns);
        _ims = new(new(clock, _log, settings, card, Seeded(3)) { Cell = () => _rrc.Cell?.Description }, _pdns);
        _pdns.Closed += _ims.OnPdnClosed;
    }

    public UeKey Key => _needs.Key;

    public UeSettings Settings => _needs.Settings;

    /// <summary>Switches on, finds a suitable cell and camps on it.</summary>
    public Task<UeOutcome> PowerOnAsync(CancellationToken stop = default)
    {
        _log.State(Layer.Bench, "POWER ON", $"IMSI {Settings.Imsi}");
        return _rrc.CampAsync(SearchTime, stop);
    }

    /// <summary>Attaches, with the default bearer.</summary>
    public Task<UeOutcome> AttachAsync(CancellationToken stop = default) => _nas.AttachAsync(stop);

    /// <summary>Opens a further PDN connection.</summary>
    public Task<UeOutcome> ConnectPdnAsync(string apn, PdnType? type = null, CancellationToken stop = default)
    {
        bool isForIms = apn.Equals(Settings.Ims.Apn, StringComparison.OrdinalIgnoreCase);
        return _nas.ConnectPdnAsync(new(apn, type ?? Settings.PdnType) { IsForIms = isForIms }, stop);
    }

    public Task<UeOutcome> DisconnectPdnAsync(string apn, CancellationToken stop = default) => _nas.DisconnectPdnAsync(apn, stop);

    /// <summary>Sends an ICMP echo request over the PDN connection of <paramref name="apn"/>.</summary>
    public async Task<UeOutcome> PingAsync(string apn, IPAddress target, CancellationToken stop = default)
    {
        if (_pdns.OfApn(apn) is not { } pdn) return UeOutcome.Refuse("no PDN", $"there is no PDN connection to '{apn}'");
        if (target.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6) await pdn.Ipv6Address;
        if (stop.IsCancellationRequested) return UeOutcome.Cancel("the echo was given up");
        PingReply reply = await pdn.Stack.PingAsync(target, EchoOctets, EchoTime);
        string words = $"{target} over {apn}: {reply.RoundTrip.TotalMilliseconds:0} ms";
        switch (reply.Outcome)
        {
            case PingOutcome.Replied:
                _log.State(Layer.Ip, "ECHO REPLY", words);
                return UeOutcome.Done(words);
            case PingOutcome.TimedOut:
                return UeOutcome.NoAnswer($"no echo reply from {target}");
            case PingOutcome.Unreachable:
                return UeOutcome.Refuse($"ICMP {reply.Error}", $"{reply.From} says {reply.Error} about {target}");
            case PingOutcome.NoAddress:
                return UeOutcome.Refuse("no address", $"the UE has no address to reach {target} from");
            default:
                return UeOutcome.Cancel("the PDN connection was closed");
        }
    }

    /// <summary>Registers with IMS over the PDN connection of <see cref="ImsSettings.Apn"/>, or registers again.</summary>
    public Task<UeOutcome> RegisterAsync(CancellationToken stop = default) => _ims.RegisterAsync(stop);

    /// <summary>Subscribes to the state of the registration and waits for the first NOTIFY.</summary>
    public Task<UeOutcome> SubscribeRegAsync(CancellationToken stop = default) => _ims.SubscribeAsync(stop);

    public Task<UeOutcome> DeregisterAsync(CancellationToken stop = default) => _ims.DeregisterAsync(stop);

    /// <summary>Detaches; <paramref name="switchOff"/> does not wait for an answer.</summary>
    public Task<UeOutcome> DetachAsync(bool switchOff = false, CancellationToken stop = default) => _nas.DetachAsync(switchOff, stop);

    /// <summary>Takes the battery out: nothing more is sent, operations under way are cancelled.</summary>
    public void PowerOff()
    {
        if (_rrc is { State: RrcState.Null, IsSearching: false }) return;
        _nas.SwitchOff();
        _rrc.SwitchOff();
        _waiting.Clear();
        _log.State(Layer.Bench, "POWER OFF");
    }

    /// <summary>The IP stack of a PDN connection, for others to use; <c>null</c> where there is none. It ends with the connection.</summary>
    public IpStack? StackOf(string apn) => _pdns.OfApn(apn)?.Stack;

    public UeSnapshot Snapshot() => new()
    {
        Power = _rrc.State != RrcState.Null ? UePower.Camped : _rrc.IsSearching ? UePower.Searching : UePower.Off,
        Cell = _rrc.Cell?.Description,
        IsRrcConnected = _rrc.IsConnected,
        CRnti = _rrc.Mac.CRnti,
        EmmState = Nas.Emm.EmmStateNames.NameOf(_nas.Emm.State),
        Guti = _nas.Emm.Guti,
        Pdns = [.. _pdns.All.Select(Describe)],
        Registration = _ims.Registration,
    };

    public void Dispose()
    {
        PowerOff();
        _ims.Dispose();
        _pdns.Dispose();
        _nas.Dispose();
        _rrc.Dispose();
    }

    private static UePdn Describe(PdnInterface item) => new(item.Pdn.Apn, item.Pdn.Ebi)
    {
        Ipv4 = item.Ipv4,
        Ipv6 = item.Ipv6,
        PCscfs = item.Pdn.PCscfs,
        Dns = item.Pdn.Dns,
        Mtu = item.Pdn.Mtu,
        DedicatedBearers = [.. item.Pdn.Dedicated.Select(bearer => bearer.Ebi)],
    };

    private void SendPacket(EpsBearerId bearer, ReadOnlySpan<byte> packet)
    {
        if (!_rrc.SendPacket(bearer, packet) && !_rrc.IsConnected) _waiting.Add(bearer, packet);
    }
}
