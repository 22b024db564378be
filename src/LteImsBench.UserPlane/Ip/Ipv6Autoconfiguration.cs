using System.Net;
using LteImsBench.UserPlane.Icmp;

namespace LteImsBench.UserPlane.Ip;

/// <summary>
/// Stateless address autoconfiguration of a UE, RFC 4862 as TS 23.401 §5.3.1.2.2 uses it: the link-local address from the interface
/// identifier that NAS gave, router solicitations, and a global address from the prefix that is advertised. No duplicate address
/// detection: the prefix is the UE's alone.
/// </summary>
public sealed class Ipv6Autoconfiguration : IDisposable
{
    /// <summary>RFC 4861 §10.</summary>
    private const int MaxSolicitations = 3;
    private static readonly TimeSpan SolicitationInterval = TimeSpan.FromSeconds(4);

    /// <summary>Shorter lifetimes are not believed, RFC 4862 §5.5.3 (e).</summary>
    private const uint ShortestLifetime = 7200;
    private const int MinMtu = 1280;
    private const int PrefixLength = 64;
    private const int MaxPrefixes = 16;

    private readonly IpStack _stack;
    private readonly TimeProvider _clock;
    private readonly ulong _interfaceIdentifier;
    private readonly Dictionary<ulong, LazyTimer> _prefixes = [];
    private TaskCompletionSource? _waiting;

    /// <param name="stack">The stack to configure; it has no other user of router advertisements.</param>
    /// <param name="clock">Timers of the bench.</param>
    /// <param name="interfaceIdentifier">The lower 64 bits of all addresses.</param>
    public Ipv6Autoconfiguration(IpStack stack, TimeProvider clock, ulong interfaceIdentifier)
    {
        (_stack, _clock, _interfaceIdentifier) = (stack, clock, interfaceIdentifier);
        LinkLocal = IpAddr.LinkLocal(interfaceIdentifier).ToIPAddress();
        stack.AddAddress(LinkLocal);
        stack.Icmp.OnRouterAdvertisement = OnAdvertisement;
    }

    public IPAddress LinkLocal { get; }

    /// <summary>The first global address, or null while there is none.</summary>
    public IPAddress? Global { get; private set; }

    /// <summary>Link-local address of the router that advertised last.</summary>
    public IPAddress? Router { get; private set; }

    /// <summary>DNS servers that the router advertised.</summary>
    public IReadOnlyList<IPAddress> DnsServers { get; private set; } = [];

    /// <summary>Router solicitations sent.</summary>
    public int Solicitations { get; private set; }

    /// <summary>Solicits until a prefix is advertised; returns the global address, or null when no router answers.</summary>
    public async Task<IPAddress?> RunAsync(CancellationToken stop = default)
    {
        for (int attempt = 0; attempt < MaxSolicitations && Global is null; attempt++)
        {
            // Awaited itself and by no combinator: those complete on the thread pool, out of step with the clock.
            var waiting = _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Solicit();
            using ITimer timer = _clock.CreateTimer(_ => waiting.TrySetResult(), null, SolicitationInterval, Timeout.InfiniteTimeSpan);
            using CancellationTokenRegistration given = stop.Register(() => waiting.TrySetCanceled(stop));
            await waiting.Task;
        }

        return Global;
    }

    public void Dispose()
    {
        _stack.Icmp.OnRouterAdvertisement = null;
        foreach (LazyTimer timer in _prefixes.Values) timer.Dispose();
    }

    private void Solicit()
    {
        // Type 8 | code 8 | checksum 16 | reserved 32; no source link-layer address on a point-to-point link (RFC 4861 §4.1).
        if (_stack.IsDisposed) return;
        Solicitations++;
        using var scope = _stack.Enter();
        _stack.Icmp.SendDiscovery(IpAddr.LinkLocal(_interfaceIdentifier), IpAddr.AllRouters, [IcmpTypes.RouterSolicitation, 0, 0, 0, 0, 0, 0, 0]);
    }

    private void OnAdvertisement(IpAddr router, RouterAdvertisement advertisement)
    {
        Router = router.ToIPAddress();
        if (advertisement.Mtu is { } mtu && mtu >= MinMtu && mtu <= _stack.LinkMtu) _stack.SetMtu(mtu);
        if (advertisement.DnsServers.Count > 0) DnsServers = advertisement.DnsServers;
        foreach (PrefixInformation prefix in advertisement.Prefixes) Take(prefix);
    }

    /// <summary>RFC 4862 §5.5.3.</summary>
    private void Take(PrefixInformation prefix)
    {
        IpAddr value = IpAddr.From(prefix.Prefix);
        if (!prefix.Autonomous || value.IsLinkLocal || value.IsMulticast || prefix.PreferredLifetime > prefix.ValidLifetime || prefix.Length != PrefixLength) return;
        IPAddress address = IpAddr.V6(value.Prefix, _interfaceIdentifier).ToIPAddress();
        if (!_prefixes.TryGetValue(value.Prefix, out LazyTimer? lifetime))
        {
            if (prefix.ValidLifetime == 0 || _prefixes.Count == MaxPrefixes) return;
            lifetime = new(_clock, () => Remove(value.Prefix, address));
            _prefixes.Add(value.Prefix, lifetime);
            _stack.AddAddress(address);
            Global ??= address;
            _waiting?.TrySetResult();
        }

        if (prefix.ValidLifetime == PrefixInformation.Infinite) lifetime.Stop();
        else lifetime.Start(TimeSpan.FromSeconds(Math.Max(prefix.ValidLifetime, ShortestLifetime)));
    }

    private void Remove(ulong prefix, IPAddress address)
    {
        _prefixes.Remove(prefix);
        _stack.RemoveAddress(address);
        if (address.Equals(Global)) Global = _prefixes.Count == 0 ? null : IpAddr.V6(_prefixes.Keys.First(), _interfaceIdentifier).ToIPAddress();
    }
}
