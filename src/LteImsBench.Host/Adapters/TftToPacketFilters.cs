using LteImsBench.Messages.Nas;
using LteImsBench.UserPlane.Tft;
using PacketFilter = LteImsBench.UserPlane.Tft.PacketFilter;

namespace LteImsBench.Host.Adapters;

/// <summary>A traffic flow template of NAS as packet filters of the user plane, TS 24.008 §10.5.6.12.</summary>
internal static class TftToPacketFilters
{
    /// <summary>No filters for an empty template.</summary>
    public static IReadOnlyList<PacketFilter> Convert(ReadOnlySpan<byte> template)
    {
        if (template.IsEmpty) return [];
        return TftOctets.TryDecode(template, out TrafficFlowTemplate decoded) ? [.. decoded.Filters.Select(Convert)] : [];
    }

    private static PacketFilter Convert(Messages.Nas.PacketFilter filter) => filter.Components.Aggregate(
        new PacketFilter { Identifier = filter.Identifier, Precedence = filter.Precedence, Direction = (FilterDirection)filter.Direction },
        (converted, component) => component switch
        {
            PacketFilterComponent.Ipv4Remote remote => converted with { Remote = new AddressMask(remote.Address, remote.Mask) },
            PacketFilterComponent.Ipv4Local local => converted with { Local = new AddressMask(local.Address, local.Mask) },
            PacketFilterComponent.Ipv6Remote remote => converted with { Remote = new AddressMask(remote.Address, remote.Mask) },
            PacketFilterComponent.Ipv6RemotePrefix remote => converted with { Remote = new AddressMask(remote.Address, remote.PrefixLength) },
            PacketFilterComponent.Ipv6LocalPrefix local => converted with { Local = new AddressMask(local.Address, local.PrefixLength) },
            PacketFilterComponent.ProtocolIdentifier protocol => converted with { Protocol = protocol.Protocol },
            PacketFilterComponent.LocalPort port => converted with { LocalPorts = PortRange.Single(port.Port) },
            PacketFilterComponent.LocalPortRange ports => converted with { LocalPorts = new PortRange(ports.Low, ports.High) },
            PacketFilterComponent.RemotePort port => converted with { RemotePorts = PortRange.Single(port.Port) },
            PacketFilterComponent.RemotePortRange ports => converted with { RemotePorts = new PortRange(ports.Low, ports.High) },
            PacketFilterComponent.SecurityParameterIndex index => converted with { SecurityParameterIndex = index.Spi },
            PacketFilterComponent.TrafficClass service => converted with { TypeOfService = new MaskedOctet(service.Value, service.Mask) },
            PacketFilterComponent.FlowLabel label => converted with { FlowLabel = label.Label },
            _ => converted,
        });
}
