using LteImsBench.Messages.Nas;
using LteImsBench.UserPlane.Tft;
using Filter = LteImsBench.UserPlane.Tft.PacketFilter;
using NasFilter = LteImsBench.Messages.Nas.PacketFilter;

namespace LteImsBench.UeSim.Ip;

/// <summary>From the packet filters of NAS to those that classify packets (TS 24.008 §10.5.6.12).</summary>
internal static class TftTranslation
{
    /// <summary>The filters that can be evaluated; one with a component that cannot matches nothing and is left out.</summary>
    public static IReadOnlyList<Filter> Translate(IEnumerable<NasFilter> filters) => [.. filters.Select(Translate).OfType<Filter>()];

    private static Filter? Translate(NasFilter source)
    {
        Filter? filter = new() { Identifier = source.Identifier, Precedence = source.Precedence, Direction = (FilterDirection)source.Direction };
        foreach (PacketFilterComponent component in source.Components) filter = filter is null ? null : Add(filter, component);
        return filter;
    }

    // An IPv4-mapped address in an IPv6 component never occurs in a packet.
    private static Filter? Add(Filter filter, PacketFilterComponent component) => component switch
    {
        PacketFilterComponent.Ipv6Remote remote when remote.Address.IsIPv4MappedToIPv6 || remote.Mask.IsIPv4MappedToIPv6 => null,
        PacketFilterComponent.Ipv6RemotePrefix { Address.IsIPv4MappedToIPv6: true } => null,
        PacketFilterComponent.Ipv6LocalPrefix { Address.IsIPv4MappedToIPv6: true } => null,
        PacketFilterComponent.Ipv4Remote remote => filter with { Remote = new(remote.Address, remote.Mask) },
        PacketFilterComponent.Ipv4Local local => filter with { Local = new(local.Address, local.Mask) },
        PacketFilterComponent.Ipv6Remote remote => filter with { Remote = new(remote.Address, remote.Mask) },
        PacketFilterComponent.Ipv6RemotePrefix { PrefixLength: <= 128 } remote => filter with { Remote = new(remote.Address, remote.PrefixLength) },
        PacketFilterComponent.Ipv6LocalPrefix { PrefixLength: <= 128 } local => filter with { Local = new(local.Address, local.PrefixLength) },
        PacketFilterComponent.ProtocolIdentifier identifier => filter with { Protocol = identifier.Protocol },
        PacketFilterComponent.LocalPort port => filter with { LocalPorts = PortRange.Single(port.Port) },
        PacketFilterComponent.LocalPortRange range => filter with { LocalPorts = new(range.Low, range.High) },
        PacketFilterComponent.RemotePort port => filter with { RemotePorts = PortRange.Single(port.Port) },
        PacketFilterComponent.RemotePortRange range => filter with { RemotePorts = new(range.Low, range.High) },
        PacketFilterComponent.SecurityParameterIndex index => filter with { SecurityParameterIndex = index.Spi },
        PacketFilterComponent.TrafficClass traffic => filter with { TypeOfService = new(traffic.Value, traffic.Mask) },
        PacketFilterComponent.FlowLabel label => filter with { FlowLabel = label.Label },
        _ => null,
    };
}
