using LteImsBench.Core.Identity;
using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tft;

/// <summary>
/// Maps packets of one PDN connection to its bearers, TS 23.401 §4.7.2.2: filters of all bearers in order of precedence; the default
/// bearer takes what none matches, unless it has filters of its own. Classifying allocates nothing.
/// </summary>
public sealed class BearerClassifier(EpsBearerId defaultBearer)
{
    private readonly Dictionary<EpsBearerId, IReadOnlyList<PacketFilter>> _bearers = [];
    private (PacketFilter Filter, EpsBearerId Bearer)[] _ordered = [];

    public EpsBearerId DefaultBearer { get; } = defaultBearer;

    /// <summary>Bearers with filters, and their filters.</summary>
    public IReadOnlyDictionary<EpsBearerId, IReadOnlyList<PacketFilter>> Bearers => _bearers;

    /// <summary>Sets the filters of a bearer, new or known; none make it carry nothing, or everything else if it is the default bearer.</summary>
    public void Set(EpsBearerId bearer, IReadOnlyList<PacketFilter> filters)
    {
        _bearers[bearer] = [.. filters];
        Order();
    }

    public void Remove(EpsBearerId bearer)
    {
        if (_bearers.Remove(bearer)) Order();
    }

    /// <summary>The bearer that carries <paramref name="packet"/>; null when it must be discarded.</summary>
    /// <param name="packet">An IP packet.</param>
    /// <param name="direction"><see cref="FilterDirection.Downlink"/> in the network, <see cref="FilterDirection.Uplink"/> in the UE.</param>
    public EpsBearerId? Classify(ReadOnlySpan<byte> packet, FilterDirection direction) =>
        IpPacket.TryRead(packet, out IpPacket read) ? Classify(read, direction) : null;

    public EpsBearerId? Classify(in IpPacket packet, FilterDirection direction)
    {
        foreach ((PacketFilter filter, EpsBearerId bearer) in _ordered)
        {
            if (filter.Matches(packet, direction)) return bearer;
        }

        return _bearers.TryGetValue(DefaultBearer, out var own) && own.Count > 0 ? null : DefaultBearer;
    }

    private void Order() => _ordered =
    [
        .. _bearers.SelectMany(bearer => bearer.Value, (bearer, filter) => (filter, bearer.Key))
            .OrderBy(entry => entry.filter.Precedence)
            .ThenBy(entry => entry.Key.Value)
            .ThenBy(entry => entry.filter.Identifier),
    ];
}
