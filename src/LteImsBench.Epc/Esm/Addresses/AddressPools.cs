using System.Buffers.Binary;
using System.Net;
using LteImsBench.Epc.Config;

namespace LteImsBench.Epc.Esm.Addresses;

/// <summary>The addresses of one APN: IPv4 addresses and IPv6 /64 prefixes.</summary>
internal sealed class AddressPools(ApnConfig apn, Random random)
{
    private readonly IPNetwork? _v4 = apn.PdnTypes.HasFlag(PdnTypes.IPv4) ? IPNetwork.Parse(apn.IPv4Pool) : null;
    private readonly IPNetwork? _v6 = apn.PdnTypes.HasFlag(PdnTypes.IPv6) ? IPNetwork.Parse(apn.IPv6Pool) : null;
    private readonly NumberPool _hosts = apn.PdnTypes.HasFlag(PdnTypes.IPv4) ? HostsOf(IPNetwork.Parse(apn.IPv4Pool)) : new(1, 0);
    private readonly NumberPool _prefixes = apn.PdnTypes.HasFlag(PdnTypes.IPv6) ? PrefixesOf(IPNetwork.Parse(apn.IPv6Pool)) : new(1, 0);

    /// <summary>Addresses and prefixes now given away.</summary>
    public int InUse => _hosts.InUse + _prefixes.InUse;

    /// <summary>Addresses of the given families, or null when a pool is exhausted.</summary>
    public PdnAddresses? Take(PdnTypes types)
    {
        ulong? host = null;
        if (types.HasFlag(PdnTypes.IPv4) && (host = _hosts.Take()) is null) return null;
        ulong? prefix = null;
        if (types.HasFlag(PdnTypes.IPv6) && (prefix = _prefixes.Take()) is null)
        {
            if (host is { } taken) _hosts.Return(taken);
            return null;
        }

        return new(
            host is { } h ? IPv4At(h) : null,
            prefix is { } p ? PrefixAt(p) : null,
            prefix is null ? 0 : NewInterfaceIdentifier());
    }

    public void Return(PdnAddresses addresses)
    {
        if (addresses.IPv4 is { } v4) _hosts.Return(Number(v4) - Number(_v4!.Value.BaseAddress));
        if (addresses.IPv6Prefix is { } v6) _prefixes.Return(UpperHalf(v6) - UpperHalf(_v6!.Value.BaseAddress));
    }

    // Network, gateway and broadcast address are no host's.
    private static NumberPool HostsOf(IPNetwork network) => new(2, (1UL << (32 - network.PrefixLength)) - 2);

    // The first /64 is the gateway's own.
    private static NumberPool PrefixesOf(IPNetwork network) => new(1, network.PrefixLength == 0 ? ulong.MaxValue : (1UL << (64 - network.PrefixLength)) - 1);

    private static uint Number(IPAddress v4) => BinaryPrimitives.ReadUInt32BigEndian(v4.GetAddressBytes());

    private static ulong UpperHalf(IPAddress v6) => BinaryPrimitives.ReadUInt64BigEndian(v6.GetAddressBytes());

    private IPAddress IPv4At(ulong host)
    {
        Span<byte> octets = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(octets, Number(_v4!.Value.BaseAddress) + (uint)host);
        return new(octets);
    }

    private IPAddress PrefixAt(ulong number)
    {
        Span<byte> octets = stackalloc byte[16];
        octets.Clear();
        BinaryPrimitives.WriteUInt64BigEndian(octets, UpperHalf(_v6!.Value.BaseAddress) + number);
        return new(octets);
    }

    // Neither zero nor the universal bit of RFC 4291 §2.5.1.
    private ulong NewInterfaceIdentifier()
    {
        const ulong UniversalBit = 0x0200_0000_0000_0000;
        return (ulong)random.NextInt64(1, long.MaxValue) & ~UniversalBit | 1;
    }
}
